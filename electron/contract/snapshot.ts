import type { AgentView } from './agent';
import type { AgentStateView } from './agentState';
import type { CallView } from './call';
import type { CallOptionsView } from './callControl';
import type { CallbackView } from './callbacks';
import type { ConnectionView } from './connection';
import type { DialLinksView } from './dialLinks';
import type { DiallingView } from './dialling';
import type { DispositionView, DispositionsView } from './disposition';
import type { EarlierCallsView } from './earlierCalls';
import type { KeysView } from './keys';
import type { TodayView } from './ledger';
import type { NetworkQuestion } from './network';
import type { NotesView } from './notes';
import type { Notice } from './notices';
import type { PreferencesView } from './preferences';
import type { SignInView } from './signIn';
import type { LostEditView } from './userData';
import type { MainPage } from './words/pages';
import type { PromptView, WrapUpView } from './wrapUp';

/** Long lists are not part of the snapshot. A page asks for its list again whenever the number here changes. */
export interface Revisions {
  readonly ledger: number;
  readonly outbox: number;
}

/** Everything a window shows. Immutable; a higher `revision` replaces a lower one. Times are epoch milliseconds. */
export interface Snapshot {
  readonly revision: number;
  readonly connection: ConnectionView;
  readonly signIn: SignInView;
  readonly agent: AgentView | null;
  readonly agentState: AgentStateView | null;
  /** Live calls first, in the order they appeared, then released calls that the agent has not dismissed. */
  readonly calls: readonly CallView[];
  readonly currentCallId: string | null;
  /** Of the current call; `null` when there are none. */
  readonly earlierCalls: EarlierCallsView | null;
  readonly callOptions: CallOptionsView;
  readonly dialling: DiallingView;
  readonly dialLinks: DialLinksView;
  readonly dispositions: DispositionsView;
  /** The latest change to a disposition of the current call; `null` when there is none. */
  readonly status: DispositionView | null;
  /** Changes of user data that never reached their calls, until the agent has read of them. */
  readonly lostEdits: readonly LostEditView[];
  /** What the agent has promised to call back, the next one first. */
  readonly callbacks: readonly CallbackView[];
  /** Ended calls that still need a disposition, oldest first, both in the prompt and postponed. */
  readonly pendingWrapUps: readonly WrapUpView[];
  /** What the prompt shows; `null` hides it. */
  readonly prompt: PromptView | null;
  /** `null` where the policy wants no notes. */
  readonly notes: NotesView | null;
  readonly keys: KeysView;
  readonly today: TodayView;
  readonly revisions: Revisions;
  readonly preferences: PreferencesView;
  /** What the agent opened in the main window. Ledger and outbox show only while somebody is signed in. */
  readonly page: MainPage;
  readonly notices: readonly Notice[];
  /** What the proxy or the server asks the agent before anything can go on. */
  readonly networkQuestion: NetworkQuestion | null;
}

/**
 * The snapshot as it is sent to a window. There may be thousands of codes, so `dispositions` is `null` while they are
 * unchanged.
 */
export type SnapshotNews = Omit<Snapshot, 'dispositions'> & { readonly dispositions: DispositionsView | null };
