import { matchesRequest } from '../gws/requestMatch';
import { badInput, done } from './controlAnswer';
import type { ControlAnswer } from './controlAnswer';
import type { ControlRequest } from './controlContext';
import { plainRoute } from './controlRoute';
import type { ControlRoute } from './controlRoute';

/** The requests that GWS received, and the events that went to reporting. */
export const recordRoutes: readonly ControlRoute[] = [
  plainRoute(
    {
      method: 'GET',
      path: '/requests',
      purpose: 'Requests received; ?method=&path=(with *)&operationName=&agent=&notifications=false',
    },
    requests,
  ),
  plainRoute({ method: 'DELETE', path: '/requests', purpose: 'Forget the requests received' }, ({ context }) => {
    context.gws.requests.clear();
    return done();
  }),
  plainRoute({ method: 'GET', path: '/user-events', purpose: 'User events sent to reporting' }, ({ context }) =>
    done({ userEvents: context.site.userEvents.all() }),
  ),
  plainRoute({ method: 'DELETE', path: '/user-events', purpose: 'Forget the user events' }, ({ context }) => {
    context.site.userEvents.clear();
    return done();
  }),
];

const filters = ['method', 'path', 'operationName', 'agent', 'notifications'];

function requests({ context, query }: ControlRequest): ControlAnswer {
  const strange = [...query.keys()].find((name) => !filters.includes(name));
  if (strange !== undefined) {
    return badInput(`${strange}: unknown filter (filters: ${filters.join(', ')})`);
  }
  const notifications = query.get('notifications') ?? 'true';
  if (notifications !== 'true' && notifications !== 'false') {
    return badInput('notifications: true or false');
  }
  const match = {
    method: query.get('method') ?? undefined,
    path: query.get('path') ?? undefined,
    operationName: query.get('operationName') ?? undefined,
    agent: query.get('agent') ?? undefined,
  };
  const found = context.gws.requests
    .all()
    .filter((record) => matchesRequest(match, record) && (notifications === 'true' || !record.isNotifications));
  return done({ requests: found });
}
