import type { DispositionBlock, ReconnectCause, Refusal, SignedOutReason } from './failures';
import type { KeysView } from './keys';
import type { LedgerView, OutboxView } from './ledger';
import type { NetworkQuestion } from './network';
import type { Notice } from './notices';
import type { PreferencesView } from './preferences';
import type { WrapUpView, PromptView } from './wrapUp';

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
  /** The calls that were given a disposition; only while `page` is `ledger`. */
  readonly ledger: LedgerView | null;
  /** What has not been delivered, oldest first; only while `page` is `outbox`. */
  readonly outbox: OutboxView | null;
  readonly preferences: PreferencesView;
  /** What the main window shows while somebody is signed in. */
  readonly page: MainPage;
  readonly notices: readonly Notice[];
  /** What the proxy or the server wants of the agent before anything goes on. */
  readonly networkQuestion: NetworkQuestion | null;
}

/** What a window is told of a newer snapshot. The codes may be thousands: `null` while they are the same as before. */
export type SnapshotNews = Omit<Snapshot, 'dispositions'> & { readonly dispositions: DispositionsView | null };

export type MainPage = 'work' | 'ledger' | 'outbox' | 'settings' | 'keys' | 'diagnostics';

export type SignInStep = 'checkingServer' | 'signingIn' | 'subscribing' | 'readingState';

export type ConnectionView =
  | { readonly state: 'signedOut'; readonly reason: SignedOutReason | null }
  | { readonly state: 'signingIn'; readonly step: SignInStep }
  | { readonly state: 'connected' }
  /** `retryAtMs` is `null` while a try is under way. */
  | { readonly state: 'reconnecting'; readonly cause: ReconnectCause; readonly retryAtMs: number | null }
  | { readonly state: 'signingOut' };

/** What the sign-in form starts with. Never a password. */
export interface SignInView {
  readonly server: string;
  /** The file of the policy that has fixed the server; `null` when the agent may type one. */
  readonly serverFixedBy: string | null;
  readonly userName: string;
  /** What the policy offers, the first first. */
  readonly methods: readonly SignInMethod[];
  /** The agent may ask to be kept signed in, and did the last time. */
  readonly mayKeep: boolean;
  readonly keep: boolean;
  /** Whose password is in the keychain, so that it need not be typed. */
  readonly kept: { readonly server: string; readonly userName: string } | null;
  /** It is being tried by itself, now or again soon; the agent's own takes its place. */
  readonly isAutomatic: boolean;
  /** The server has signed the agent out: calls and codes are still there, and choices wait for the next sign-in. */
  readonly isAgain: boolean;
}

export type SignInMethod = 'password' | 'singleSignOn';

export type AgentState = 'Ready' | 'NotReady' | 'AfterCallWork' | 'LoggedIn' | 'LoggedOut' | 'Unknown';

export interface DeviceView {
  /** The own directory number. */
  readonly phoneNumber: string | null;
  readonly state: AgentState;
  /** The name that GWS gives the state, for instance "Lunch"; `null` when it sends none. */
  readonly stateName: string | null;
}

export interface AgentView {
  readonly displayName: string;
  readonly devices: readonly DeviceView[];
  /** False when the agent's account lacks the GWS feature `api-voice`. */
  readonly hasVoiceFeature: boolean;
}

export type CallState =
  | 'Ringing'
  | 'Dialing'
  | 'Established'
  | 'Held'
  | 'Released'
  | 'Preview'
  | 'PreviewCancelled'
  | 'Completed'
  | 'Unknown';

export interface CallView {
  readonly id: string;
  readonly state: CallState;
  /** The state as GWS wrote it; differs from `state` only when that is `Unknown`. */
  readonly stateName: string;
  /** As GWS wrote it: `Internal`, `Inbound`, `Outbound`, `Consult`, or anything else. */
  readonly callType: string;
  /** Who is at the other end: the first participant, else ANI, else DNIS; empty when nobody is known. */
  readonly who: string;
  readonly participants: readonly string[];
  readonly dnis: string | null;
  readonly ani: string | null;
  /** The original call of a consult call, when known. */
  readonly parentCallId: string | null;
  /** When the call appeared on the agent's device; the running time counts from here. */
  readonly startedAtMs: number;
  /** Only when released: where the running time stopped. */
  readonly endedAtMs: number | null;
  /** Names as GWS writes them, in a fixed order. */
  readonly capabilities: readonly string[];
  /** Of the current call; empty for the others, which show none. */
  readonly userData: readonly UserDataRow[];
  readonly leftOut: LeftOutView;
  /** A part of it could not be read, and is left out. */
  readonly isUnreadable: boolean;
  readonly muted: boolean;
  readonly recording: boolean;
  readonly supervision: SupervisionView;
  /** What T-Server calls this call by; `null` on servers that do not say it. */
  readonly connId: string | null;
  /** The number of the agent's device that has the call. */
  readonly ownNumber: string | null;
  readonly disposition: DispositionView | null;
  /** The error that GWS reported last of this call; `null` when its disposition says it, or has arrived since. */
  readonly reported: Refusal | null;
  /** Why the disposition buttons are off for this call; `null` when they are on. */
  readonly block: DispositionBlock | null;
}

/** As GWS tells it of this call; all false once it has ended. */
export interface SupervisionView {
  readonly supervisorListeningIn: boolean;
  readonly monitoredUserMuted: boolean;
  readonly monitoring: boolean;
}

export interface UserDataRow {
  readonly key: string;
  /** From the policy; the key itself when the policy names none. */
  readonly label: string;
  /** Ready to show: already masked where the policy says so. */
  readonly value: string;
  readonly isMasked: boolean;
  /** The server sent more than this. */
  readonly isCut: boolean;
}

/** What a server sent of one call beyond what Wrapkey takes. */
export interface LeftOutView {
  readonly participants: number;
  readonly userData: number;
}

/** The states of design section 4, and `setElsewhere`: the call's user data holds a code that Wrapkey did not send. */
export type DispositionState =
  | 'queued'
  | 'sending'
  | 'uncertain'
  /** Two sends of a released call went unanswered: the agent says whether there is a third. */
  | 'undecided'
  /** It was sent without an answer, and the agent wanted it left at that. */
  | 'left'
  | 'accepted'
  /** GWS answered that it took it, and its live call does not show it. */
  | 'unseen'
  | 'confirmed'
  | 'rejected'
  /** It could not be delivered for as long as the policy allows, and is not tried any more unless the agent says so. */
  | 'expired'
  | 'superseded'
  | 'withdrawn'
  | 'setElsewhere';

export interface DispositionView {
  /** `null` for `setElsewhere`. */
  readonly entryId: string | null;
  readonly callId: string;
  /** `clear`: an undo on a live call that takes the pair out of its user data. `name` is what is taken out. */
  readonly action: 'set' | 'clear';
  /** This choice puts back what had been there before another. */
  readonly isUndo: boolean;
  readonly chosenAtMs: number;
  /** The immutable name of the code, as sent to GWS. */
  readonly name: string;
  readonly displayName: string;
  readonly state: DispositionState;
  /** While it waits: when it goes out, at the earliest. */
  readonly sendsAtMs: number | null;
  /** While it waits for an undo: how long it waits in all. */
  readonly undoMs: number | null;
  /** What it waits for before it is sent, or sent again; `release`: the end of its call. */
  readonly waitingFor: 'undoTime' | 'signIn' | 'connection' | 'nextTry' | 'release' | null;
  /** It can be taken back: not sent yet, or set on a call that is still live. */
  readonly canUndo: boolean;
  /** While it is not delivered: what GWS said last. */
  readonly refusal: Refusal | null;
  /** From the choice to the last proof; `null` while there is none. */
  readonly tookMs: number | null;
  /** GWS answered that it took it. */
  readonly acceptedAtMs: number | null;
  /** An event or a re-read of the call showed it. */
  readonly confirmedAtMs: number | null;
  /** Accepted on a live call, and still to be seen in it. */
  readonly awaitsEcho: boolean;
  /** Accepted on a live call, but no event or re-read showed the value. */
  readonly isEchoMissing: boolean;
  /** Accepted on a live call of a server that never shows codes. */
  readonly isUnprovable: boolean;
  readonly isPossiblyDuplicate: boolean;
  /** How often reports may count it, at most; 1 unless it is possibly a duplicate. */
  readonly mayCount: number;
}

export type DispositionColor = 'green' | 'amber' | 'red' | 'teal' | 'violet' | 'blue' | 'grey';

export interface DispositionCodeNode {
  readonly kind: 'code';
  readonly name: string;
  readonly displayName: string;
  readonly color: DispositionColor | null;
}

export interface DispositionFolderNode {
  readonly kind: 'folder';
  readonly id: string;
  readonly displayName: string;
  readonly children: readonly DispositionNode[];
}

export type DispositionNode = DispositionCodeNode | DispositionFolderNode;

export type DispositionsView =
  | { readonly state: 'notLoaded' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly cause: ReconnectCause }
  | {
      readonly state: 'loaded';
      readonly source: 'groups' | 'businessAttribute' | 'policy' | 'none';
      readonly nodes: readonly DispositionNode[];
      /** Codes and folders that the server has beside these: more than Wrapkey takes. */
      readonly leftOut: number;
      /** Codes with a name that another one has: only the first of each name is used. */
      readonly repeated: number;
    };

export interface TodayView {
  /** Calls given a disposition since local midnight. */
  readonly dispositions: number;
  /** Of all entries: not yet accepted, confirmed or given up; also what a call did not show, until it does. */
  readonly undelivered: number;
  /** Of today's calls: GWS answered, and the call has not shown it (yet, or ever), or GWS reported an error. */
  readonly unproved: number;
  readonly rejected: number;
  /** Of all entries: given up because they waited too long. */
  readonly expired: number;
}
