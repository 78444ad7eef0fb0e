import { DeliveryQueue } from '../notifications/deliveryQueue';
import { NotificationServer } from '../notifications/notificationServer';
import type { SimulatorOptions } from '../options';
import type { IdentityProvider } from '../saml/identityProvider';
import type { Site } from '../site';
import { Faults } from './faults';
import { HttpSessions } from './httpSessions';
import { RequestLog } from './requestLog';

/** The state of the GWS nodes. Sessions and CometD clients are lost when GWS stops; the rest belongs to the tester. */
export class GwsState {
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly queue: DeliveryQueue;
  sessions = new HttpSessions();
  notifications: NotificationServer | undefined;
  identityProvider: IdentityProvider | undefined;

  constructor(
    readonly site: Site,
    private readonly options: SimulatorOptions,
  ) {
    this.queue = new DeliveryQueue(site, (delivery) => this.notifications?.deliver(delivery));
  }

  start(): void {
    this.sessions = new HttpSessions();
    this.notifications = new NotificationServer(this.options);
  }

  stop(): void {
    this.notifications?.close();
    this.notifications = undefined;
    this.sessions = new HttpSessions();
    this.queue.clear();
  }
}
