import type { GwsDevice } from '../gws/device';
import type { ChannelsFailed } from '../gws/gwsApi';
import type { Privileged } from '../gws/privileges';
import type { GwsSettings } from '../gws/settings';
import type { Owner } from './owner';

export interface SignedInAgent {
  readonly owner: Owner;
  readonly displayName: string;
  readonly devices: readonly GwsDevice[];
  readonly hasVoiceFeature: boolean;
  /** The server keeps the contact history of calls (gws-protocol-more A5). */
  readonly hasHistoryFeature: boolean;
  /** The agent works for outbound campaigns (gws-protocol-more A8). */
  readonly hasOutboundFeature: boolean;
  readonly gwsSettings: GwsSettings;
  readonly channelsFailed: ChannelsFailed | null;
}

export interface AgentSlice {
  /** Kept while the connection is lost, even when the server has ended the session. */
  readonly agent: SignedInAgent | null;
}

export const nobody: AgentSlice = { agent: null };

/** GWS does not let the agent do it, whatever the call or the device lists. */
export function isWithheld({ agent }: AgentSlice, what: Privileged): boolean {
  return agent?.gwsSettings.withheld.includes(what) === true;
}
