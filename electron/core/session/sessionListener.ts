import type { GwsDevice } from '../gws/device';
import type { GwsEvent } from '../gws/event';
import type { ChannelsFailed, GwsApi } from '../gws/gwsApi';
import type { GwsUser, ListedCalls } from '../gws/user';
import type { Site } from './siteServers';

/** What the rest of the core hears of the session. */
export interface SessionListener {
  stateChanged(): void;
  /** Signed in; nothing is subscribed yet. Comes again after each re-establishment, perhaps at the site's other server. */
  signedIn(api: GwsApi, user: GwsUser, site: Site): void;
  /** Calls come, and other channels could not be started. */
  channelsFailed(failed: ChannelsFailed): void;
  /** The state as the server has it now; events follow in order. Devices are `null` where it does not speak of them. */
  stateRead(devices: readonly GwsDevice[] | null, listed: ListedCalls): void;
  event(event: GwsEvent): void;
}
