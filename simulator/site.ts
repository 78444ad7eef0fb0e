import type { AgentDirectory } from './agents/agentDirectory';
import type { CampaignRecords } from './campaigns/campaignRecords';
import type { ContactBook } from './contacts/contactBook';
import type { InteractionBook } from './interactions/interactionBook';
import type { GwsSettings } from './options';
import type { SiteClock } from './siteClock';
import type { Switchboard } from './switch/switchboard';
import type { UserEventLog } from './switch/userEventLog';
import type { WaitingCallers } from './switch/waitingCallers';
import type { Timers } from './timers';

/** The contact centre behind GWS. It outlives every HTTP and CometD session, and a restart of GWS. */
export interface Site {
  settings: GwsSettings;
  readonly directory: AgentDirectory;
  readonly switchboard: Switchboard;
  readonly userEvents: UserEventLog;
  readonly waiting: WaitingCallers;
  readonly contacts: ContactBook;
  readonly interactions: InteractionBook;
  readonly campaigns: CampaignRecords;
  readonly timers: Timers;
  readonly clock: SiteClock;
}

export function apiUrl(site: Site): string {
  return `${site.settings.externalUrl}/api/v2`;
}
