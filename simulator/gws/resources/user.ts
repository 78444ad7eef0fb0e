import type { Agent } from '../../agents/agent';
import { callResource } from '../../notifications/callResource';
import { channelResources, deviceResource } from '../../notifications/deviceResource';
import { apiUrl } from '../../site';
import type { Site } from '../../site';
import { notFound, ok } from '../answer';
import type { Answer } from '../answer';
import { collection, wantsSubresource } from '../collection';
import type { Reader, RequestContext } from '../requestContext';
import { contactCenterId } from './configuration';

type Resource = Readonly<Record<string, unknown>>;

export function me(context: RequestContext): Answer {
  return ok({ user: { ...userResource(context.site, context.agent), ...subresources(context) } });
}

export function oneUser(context: RequestContext): Answer {
  return context.ids[0] === context.agent.userId
    ? ok({ user: userResource(context.site, context.agent) })
    : notFound('User');
}

export function featuresOf({ site, agent, query }: RequestContext): Answer {
  const items = featureResources(site, agent);
  return collection(query, { name: 'features', items, uris: items.map((item) => String(item['uri'])) });
}

/** Multimedia is not simulated: its collections exist and are empty. */
export function emptyCollection(name: string): Reader {
  return ({ query }) => collection(query, { name, items: [], uris: [] });
}

/** gws-protocol 3.2. */
function userResource(site: Site, agent: Agent): Resource {
  return {
    id: agent.userId,
    userName: agent.userName,
    firstName: agent.firstName,
    lastName: agent.lastName,
    emailAddress: '',
    roles: ['ROLE_AGENT'],
    enabled: true,
    changePasswordOnFirstLogin: false,
    contactCenterId,
    uri: `${apiUrl(site)}/users/${agent.userId}`,
    path: `/users/${agent.userId}`,
  };
}

/** `channels` may be missing when empty (gws-protocol 3.2). */
function subresources({ site, agent, query }: RequestContext): Resource {
  const channels = channelResources(agent);
  const all: Resource = {
    features: featureResources(site, agent),
    devices: [deviceResource(site, agent)],
    ...(channels.length === 0 ? {} : { channels, channelStates: channels }),
    settings: agent.settings,
    calls: site.switchboard.active(agent.userName).map((call) => callResource(site, agent, call)),
    skills: [],
    groups: [],
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => wantsSubresource(query, name)));
}

function featureResources(site: Site, agent: Agent): readonly Resource[] {
  return agent.features.map((id) => ({
    id,
    displayName: id,
    description: '',
    autoAssignOnContactCenterCreate: true,
    uri: `${apiUrl(site)}/features/${id}`,
    path: `/features/${id}`,
  }));
}
