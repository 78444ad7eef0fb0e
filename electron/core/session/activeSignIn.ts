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
export class ActiveSignIn {
  readonly servers: SiteServers;
  readonly ownSession: OwnSession;
  readonly waiting: WaitingNotifications;

  constructor(
    readonly order: SignInOrder,
    ports: { readonly http: HttpPort; readonly clock: Clock; readonly log: Logger },
  ) {
    this.servers = new SiteServers(ports, order.site);
    this.ownSession = new OwnSession(order.ownSession, ports.log);
    this.waiting = new MessageQueue(ports.clock, (receive) => receive());
  }

  /** Ends what it began at the server, once every notification that has come is worked off. */
  async leaveServer(): Promise<void> {
    await this.waiting.workedOff();
    await this.ownSession.end(this.servers.api);
  }

  /** Undoes a sign-in that failed. Settles when the server has undone it. */
  takeBack(): Promise<void> {
    this.order.authenticator.stop();
    return this.ownSession.takeBack(this.servers.api).finally(() => this.servers.close());
  }

  /** Nothing of it comes any more: no answer, and none of the notifications that wait. */
  end(): void {
    this.order.authenticator.stop();
    this.servers.close();
    this.waiting.clear();
  }
}
