import type { KeyedCallAction } from '../contract/words/keys';
import type { ApplicationState } from './applicationState';
import type { TargetBookPorts } from './callControl/targetBook';
import type { CallbackNotifier } from './callbacks/callbackNotifierPort';
import type { Commands } from './commands/commands';
import type { Clipboard, Desktop } from './desktop/desktopPort';
import type { Diagnostics } from './diagnostics/diagnostics';
import type { DiagnosticsHost } from './diagnostics/diagnosticsPort';
import type { DialLinks } from './dialLinks/dialLinks';
import type { IdSource } from './kernel/ids';
import type { StateHost } from './kernel/store';
import type { KeyRingPorts } from './keys/keyRing';
import type { Network } from './network/networkPort';
import type { JournalStore, LateKey } from './outbox/journalPort';
import type { Outbox } from './outbox/outbox';
import type { AgentSettings } from './preferences/agentSettings';
import type { ConfigStore } from './preferences/configPort';
import type { SettingsSaver } from './preferences/settingsSaver';
import type { RecordingNotifier } from './recording/recordingNotifierPort';
import type { ScreenPopPorts } from './screenPop/screenPops';
import type { Session } from './session/session';
import type { SessionPorts } from './session/sessionPorts';
import type { SignInPorts } from './signIn/signIns';
import type { Publisher, PublisherPorts } from './snapshot/publisher';
import type { SnippetBookPorts } from './snippets/snippetBook';
import type { UpdatePorts, Updates } from './updates/updates';
import type { Notifier } from './wrapup/notifierPort';
import type { WrapUpPorts } from './wrapup/wrapUps';

export interface ApplicationPorts
  extends
    SessionPorts,
    SignInPorts,
    PublisherPorts,
    WrapUpPorts,
    KeyRingPorts,
    UpdatePorts,
    TargetBookPorts,
    ScreenPopPorts,
    SnippetBookPorts {
  readonly ids: IdSource;
  readonly journal: JournalStore;
  readonly filesKey: LateKey;
  readonly config: ConfigStore;
  readonly clipboard: Clipboard;
  readonly desktop: Desktop;
  readonly network: Network;
  readonly diagnostics: DiagnosticsHost;
  readonly notifier: Notifier & RecordingNotifier & CallbackNotifier;
}

/** The core, as seen by the code that starts it. Nothing inside the core takes all of it. */
export interface Application extends StateHost<ApplicationState> {
  readonly commands: Commands;
  /** For tray and notifications: sets a code, and shows the result in the prompt. */
  readonly chooseAndTell: (callId: string, name: string) => Promise<void>;
  /** For the tray: controls a call as its key would, and shows the result in the prompt. */
  readonly controlAndTell: (callId: string, action: KeyedCallAction) => void;
  /** For the tray: asks for another state of the agent, and shows the result in the prompt. */
  readonly setStateAndTell: (stateId: string) => void;
  /** For the tray: `stateId` is what comes after the call; `null` takes that back. */
  readonly chooseAfterCallAndTell: (stateId: string | null) => Promise<void>;
  readonly session: Session;
  readonly dialLinks: DialLinks;
  readonly outbox: Outbox;
  readonly settingsSaver: SettingsSaver;
  readonly diagnostics: Diagnostics;
  readonly updates: Updates;
  /** Resolves when there is something to show: the policy is in force, and nobody is signed in yet. */
  prepare(): Promise<AgentSettings>;
  /** Resumes what the last run left: choices, pending wrap-ups, and a kept sign-in. */
  start(): Promise<void>;
  stop(): void;
  readonly snapshot: Publisher['current'];
  /** Returns the function that unsubscribes. */
  readonly subscribe: Publisher['subscribe'];
  /**
   * Sends what waits, within a limit. Resolves with the number of unsent dispositions that the agent should know about.
   */
  flush(limitMs: number): Promise<number>;
  screenLocked(): void;
  /** `seconds`: since keyboard or mouse were used last. To be told again and again. */
  idleFor(seconds: number): void;
  fellAsleep(): void;
  /** The machine woke up: updates the clocks, and reconnects at once rather than when the timer fires. */
  wokeUp(): void;
}
