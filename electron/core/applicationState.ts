import type { JournalRisk } from '../contract/outbox';
import type { NetworkQuestion } from '../contract/network';
import type { MainPage } from '../contract/windows';
import type { Notice } from '../contract/notices';
import { emptyCallList, type CallList } from './calls/callList';
import { noSelection, type Selection } from './calls/currentCall';
import type { Codes } from './dispositions/codes';
import { userDataKey, type Owner } from './outbox/entry';
import { Entries } from './outbox/entries';
import { unknownHabits, type ServerHabits } from './outbox/serverHabits';
import type { GwsDevice } from './gws/device';
import type { ChannelsFailed } from './gws/gwsApi';
import { defaultSettings, type GwsSettings } from './gws/settings';
import { todaysCalls, type LedgerQuery } from './ledger/ledgerQuery';
import { defaultPolicy, type Policy } from './policy/policy';
import { noSettings, type AgentSettings } from './preferences/agentSettings';
import type { Absence } from './signIn/absence';
import type { SessionState } from './session/sessionState';
import type { UpdateState } from './updates/updateState';
import type { Receipt } from './wrapup/receipts';
import type { WrapUp } from './wrapup/wrapUp';

export interface SignedInAgent {
  readonly owner: Owner;
  readonly displayName: string;
  readonly devices: readonly GwsDevice[];
  readonly hasVoiceFeature: boolean;
  readonly gwsSettings: GwsSettings;
  readonly channelsFailed: ChannelsFailed | null;
}

/** Everything the screen is made from. Replaced as a whole, never changed in place. */
export interface ApplicationState {
  readonly session: SessionState;
  /** A sign-in that nobody asked for is under way, or is to be tried again. */
  readonly isSignInAutomatic: boolean;
  /** Of the agent, since the sign-in: one that lasts, and those that the agent has not taken note of. */
  readonly absences: readonly Absence[];
  readonly policy: Policy;
  /** Where the policy was read from. */
  readonly policyFile: string;
  readonly settings: AgentSettings;
  readonly agent: SignedInAgent | null;
  readonly calls: CallList;
  readonly selection: Selection;
  readonly codes: Codes;
  /** Of the signed-in agent. */
  readonly entries: Entries;
  /** Choices of other agents, or for other servers, that are not delivered. */
  readonly waitingOfOthers: number;
  readonly serverHabits: ServerHabits;
  /** Of every agent of this machine's user; see `ownWrapUps`. */
  readonly wrapUps: readonly WrapUp[];
  /** The pending wrap-up that the agent has opened. */
  readonly frontWrapUpId: string | null;
  readonly receipts: readonly Receipt[];
  readonly areKeysTaken: boolean;
  /** Accelerators that the system would not give. */
  readonly refusedKeys: readonly string[];
  /** Why a crash would lose what is chosen now. */
  readonly journalRisk: JournalRisk | null;
  readonly update: UpdateState;
  readonly page: MainPage;
  readonly ledgerQuery: LedgerQuery;
  readonly notices: readonly Notice[];
  /** The first is shown. */
  readonly networkQuestions: readonly NetworkQuestion[];
}

/** Who keeps the state, as its services see it. */
export interface StateHost {
  readonly state: ApplicationState;
  /** Puts the changes in place; whoever depends on them follows before this returns. */
  update(patch: Partial<ApplicationState>): void;
}

export const initialState: ApplicationState = {
  session: { kind: 'signedOut', reason: null },
  isSignInAutomatic: false,
  absences: [],
  policy: defaultPolicy,
  policyFile: '',
  settings: noSettings,
  agent: null,
  calls: emptyCallList,
  selection: noSelection,
  codes: { state: 'notLoaded' },
  entries: Entries.none,
  waitingOfOthers: 0,
  serverHabits: unknownHabits,
  wrapUps: [],
  frontWrapUpId: null,
  receipts: [],
  areKeysTaken: false,
  refusedKeys: [],
  journalRisk: null,
  update: { kind: 'idle' },
  page: 'work',
  ledgerQuery: todaysCalls,
  notices: [],
  networkQuestions: [],
};

/** The key under which this agent's dispositions stand in user data, and whether it is to be sent. */
export function dispositionKeyToSend(state: ApplicationState): string | null {
  return state.policy.disposition.key ?? state.agent?.gwsSettings.dispositionKey ?? defaultSettings.dispositionKey;
}

/** Where the server keeps what is sent without a key, as far as it was seen. */
export function seenDispositionKey(state: ApplicationState): string | null {
  return dispositionKeyToSend(state) === null ? state.serverHabits.key : null;
}

/** Where to look for a disposition in user data. */
export function shownDispositionKey(state: ApplicationState): string {
  return userDataKey({ dispositionKey: dispositionKeyToSend(state), seenKey: seenDispositionKey(state) });
}

/** Keys of user data that are read whatever else is left out: that of the disposition, and what the policy names. */
export function wantedKeys(state: ApplicationState): readonly string[] {
  const { order, labels, masks, hidden } = state.policy.userData;
  return [shownDispositionKey(state), ...order, ...Object.keys(labels), ...Object.keys(masks), ...hidden];
}
