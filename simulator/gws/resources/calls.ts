import { callResource } from '../../notifications/callResource';
import { apiUrl } from '../../site';
import { isActive } from '../../switch/agentCall';
import { notFound, ok } from '../answer';
import type { Answer } from '../answer';
import { collection } from '../collection';
import type { RequestContext } from '../requestContext';

/** Released calls are not listed (gws-protocol 5.2). */
export function callsOf({ site, agent, query }: RequestContext): Answer {
  const items = site.switchboard.active(agent.userName).map((call) => callResource(site, agent, call));
  const uris = items.map((item) => `${apiUrl(site)}/me/calls/${String(item['id'])}`);
  return collection(query, { name: 'calls', items, uris });
}

export function oneCall({ site, agent, ids }: RequestContext): Answer {
  const call = site.switchboard.find(agent.userName, ids[0] ?? '');
  return call === undefined || !isActive(call) ? notFound('Call') : ok({ call: callResource(site, agent, call) });
}
