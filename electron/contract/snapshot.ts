import type { AgentView } from './agent';
import type { CallView } from './call';
import type { ConnectionView } from './connection';
import type { DispositionView, DispositionsView } from './disposition';
import type { KeysView } from './keys';
import type { TodayView } from './ledger';
import type { NetworkQuestion } from './network';
import type { Notice } from './notices';
import type { PreferencesView } from './preferences';
import type { SignInView } from './signIn';
import type { MainPage } from './windows';
import type { PromptView, WrapUpView } from './wrapUp';

/** What may be long is asked for by the page that shows it, again whenever its number is another one. */
export interface Revisions {
  readonly ledger: number;
  readonly outbox: number;
}

/** The whole state that a window shows. Immutable; a higher `revision` replaces a lower one. Times are epoch milliseconds. */
export interface Snapshot {
  readonly revision: number;
  readonly connection: ConnectionView;
  readonly signIn: SignInView;
  readonly agent: AgentView | null;
  /** Live calls first, in the order they appeared, then released calls that the agent has not dismissed. */
  readonly calls: readonly CallView[];
  readonly currentCallId: string | null;
  readonly dispositions: DispositionsView;
  /** The last thing that happened to a disposition of the current call; `null` when nothing did. */
  readonly status: DispositionView | null;
  /** Ended calls that still need a disposition, oldest first: those being asked about and those put off. */
  readonly pendingWrapUps: readonly WrapUpView[];
  /** What the prompt shows; `null` keeps it away. */
  readonly prompt: PromptView | null;
  readonly keys: KeysView;
  readonly today: TodayView;
  readonly revisions: Revisions;
  readonly preferences: PreferencesView;
  /** What the main window shows while somebody is signed in. */
  readonly page: MainPage;
  readonly notices: readonly Notice[];
  /** What the proxy or the server wants of the agent before anything goes on. */
  readonly networkQuestion: NetworkQuestion | null;
}

/** What a window is told of a newer snapshot. The codes may be thousands: `null` while they are the same as before. */
export type SnapshotNews = Omit<Snapshot, 'dispositions'> & { readonly dispositions: DispositionsView | null };
