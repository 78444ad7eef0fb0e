import type { HttpPort } from '../gws/httpPort';
import type { Logger } from '../kernel/log';
import { OwnSession, type OwnSessionPolicy } from './ownSession';
import type { Authenticator } from './authenticator';
import { SiteServers, type Site } from './siteServers';

/** Whom to sign in, where, and how. */
export interface SignInOrder {
  readonly site: Site;
  readonly authenticator: Authenticator;
  readonly ownSession: OwnSessionPolicy;
}

/** What belongs to one sign-in, from its beginning to the sign-out. */
export interface ActiveSignIn {
  readonly order: SignInOrder;
  readonly servers: SiteServers;
  readonly ownSession: OwnSession;
}

export function newActiveSignIn(
  order: SignInOrder,
  ports: { readonly http: HttpPort; readonly log: Logger },
): ActiveSignIn {
  return {
    order,
    servers: new SiteServers(ports.http, order.site),
    ownSession: new OwnSession(order.ownSession, ports.log),
  };
}
