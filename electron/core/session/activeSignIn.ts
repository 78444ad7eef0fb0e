import type { HttpPort } from '../gws/httpPort';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import type { Authenticator } from './authenticator';
import { MessageQueue } from './messageQueue';
import type { WaitingNotifications } from './notificationFeed';
import { OwnSession, type OwnSessionPolicy } from './ownSession';
import { SiteServers, type Site } from './siteServers';

/** Who signs in, where, and how. */
export interface SignInOrder {
  readonly site: Site;
  readonly authenticator: Authenticator;
  readonly ownSession: OwnSessionPolicy;
}

/** What belongs to one sign-in, from its start to the sign-out. */
export interface ActiveSignIn {
  readonly order: SignInOrder;
  readonly servers: SiteServers;
  readonly ownSession: OwnSession;
  readonly waiting: WaitingNotifications;
}

export function newActiveSignIn(
  order: SignInOrder,
  ports: { readonly http: HttpPort; readonly clock: Clock; readonly log: Logger },
): ActiveSignIn {
  return {
    order,
    servers: new SiteServers(ports, order.site),
    ownSession: new OwnSession(order.ownSession, ports.log),
    waiting: new MessageQueue(ports.clock, (receive) => receive()),
  };
}

/** Nothing of it comes any more: no answer, and none of the notifications that wait. */
export function endSignIn({ order, servers, waiting }: ActiveSignIn): void {
  order.authenticator.stop();
  servers.close();
  waiting.clear();
}
