import type { DispositionsView, Notice } from '../contract/snapshot';
import { emptyCallList, type CallList } from './calls/callList';
import { noSelection, type Selection } from './calls/currentCall';
import type { Owner } from './dispositions/entry';
import type { Entries } from './dispositions/outboxEntries';
import type { GwsDevice } from './gws/device';
import { defaultSettings, type GwsSettings } from './gws/settings';
import { defaultPolicy, type Policy } from './policy';
import type { AgentSettings } from './ports';
import type { SessionState } from './session/sessionState';

export interface SignedInAgent {
  readonly owner: Owner;
  readonly displayName: string;
  readonly devices: readonly GwsDevice[];
  readonly hasVoiceFeature: boolean;
  readonly gwsSettings: GwsSettings;
}

/** Everything the screen is made from. Replaced as a whole, never changed in place. */
export interface ApplicationState {
  readonly session: SessionState;
  readonly policy: Policy;
  readonly settings: AgentSettings;
  readonly agent: SignedInAgent | null;
  readonly calls: CallList;
  readonly selection: Selection;
  readonly codes: DispositionsView;
  readonly entries: Entries;
  readonly notices: readonly Notice[];
}

export const initialState: ApplicationState = {
  session: { kind: 'signedOut', reason: null },
  policy: defaultPolicy,
  settings: { server: '', userName: '' },
  agent: null,
  calls: emptyCallList,
  selection: noSelection,
  codes: { state: 'notLoaded' },
  entries: [],
  notices: [],
};

/** The key under which this agent's dispositions stand in user data, and whether it is to be sent. */
export function dispositionKeyToSend(state: ApplicationState): string | null {
  return state.policy.disposition.key ?? state.agent?.gwsSettings.dispositionKey ?? defaultSettings.dispositionKey;
}
