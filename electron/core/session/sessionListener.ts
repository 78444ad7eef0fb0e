import type { GwsDevice } from '../gws/device';
import type { GwsEvent } from '../gws/event';
import type { ChannelsFailed, GwsApi } from '../gws/gwsApi';
import type { GwsUser, ListedCalls } from '../gws/user';
import type { Site } from './siteServers';

/** The events of the session that the rest of core receives. */
export interface SessionListener {
  stateChanged(): void;
  /** Signed in, but not subscribed yet. Repeated after each reconnect, perhaps at the site's other server. */
  signedIn(api: GwsApi, user: GwsUser, site: Site): void;
  /** Calls will come, but other channels could not be started. */
  channelsFailed(failed: ChannelsFailed): void;
  /** The server's current state; events follow in order. Devices are `null` when the server does not send them. */
  stateRead(devices: readonly GwsDevice[] | null, listed: ListedCalls): void;
  event(event: GwsEvent): void;
}
