import { channelResources, deviceResource, userStateResource } from '../../notifications/deviceResource';
import { apiUrl } from '../../site';
import { notFound, ok } from '../answer';
import type { Answer } from '../answer';
import { collection } from '../collection';
import type { RequestContext } from '../requestContext';

export function devicesOf({ site, agent, query }: RequestContext): Answer {
  return collection(query, {
    name: 'devices',
    items: [deviceResource(site, agent)],
    uris: [`${apiUrl(site)}/devices/${agent.deviceId}`],
  });
}

export function oneDevice({ site, agent, ids }: RequestContext): Answer {
  return ids[0] === agent.deviceId ? ok({ device: deviceResource(site, agent) }) : notFound('Device');
}

/** gws-protocol 3.5: the annex of the DN. */
export function deviceSettings({ agent, ids }: RequestContext): Answer {
  return ids[0] === agent.deviceId
    ? ok({ settings: [{ name: 'contact', value: `sip:${agent.dn}@simulator.invalid` }], key: 'name' })
    : notFound('Device');
}

export function channelsOf({ site, agent, query }: RequestContext): Answer {
  return collection(query, {
    name: 'channels',
    items: channelResources(agent),
    uris: Object.keys(agent.channels).map((channel) => `${apiUrl(site)}/me/channels/${channel}`),
  });
}

export function oneChannel({ agent, ids }: RequestContext): Answer {
  const channel = ids[0] ?? '';
  const userState = channel === 'voice' ? agent.userState : agent.channels[channel];
  return userState === undefined
    ? notFound('Channel')
    : ok({ channel: { channel, userState: userStateResource(agent, userState) } });
}
