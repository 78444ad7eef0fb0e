import type { DiagnosticsPreview, DiagnosticsSection, SaveDiagnosticsFailure } from './diagnostics';
import type { SetDispositionFailure, SignInFailure } from './failures';
import type { KeyAction, SetKeyFailure } from './keys';
import type { Preferences, SavePreferencesFailure } from './preferences';
import type { MainPage, Snapshot } from './snapshot';

export type Outcome<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** The caller sent something that is not a command of this window, or far more than a person does. */
export type BadRequest = { readonly code: 'badRequest' } | { readonly code: 'tooFast' };

/** `server`: what the agent typed, a host, or an address with or without scheme and path. */
export type SignInInput =
  | {
      readonly method: 'password';
      readonly server: string;
      readonly userName: string;
      /** Empty: the one that is kept, see `SignInView.kept`. */
      readonly password: string;
      /** Keep it in the keychain of the system, and sign in by itself from now on. */
      readonly keep: boolean;
    }
  /** The identity provider asks in a window of its own. `keep`: try without asking at the next start. */
  | { readonly method: 'singleSignOn'; readonly server: string; readonly keep: boolean };

export interface UnsentDispositions {
  readonly code: 'unsentDispositions';
  readonly count: number;
}

/** Ended calls still need a disposition. They are kept, and asked about again when this agent signs in. */
export interface PendingWrapUps {
  readonly code: 'pendingWrapUps';
  readonly count: number;
  readonly isMandatory: boolean;
}

export interface UnknownWrapUp {
  readonly code: 'unknownWrapUp';
}

/** Everything that a window may ask of the main process. */
export interface CommandMap {
  readonly getSnapshot: { readonly input: undefined; readonly output: Outcome<Snapshot, never> };
  readonly signIn: { readonly input: SignInInput; readonly output: Outcome<null, SignInFailure> };
  /** Ends a sign-in that is under way, or that would be tried again by itself. */
  readonly cancelSignIn: { readonly input: undefined; readonly output: Outcome<null, never> };
  /**
   * Sends what waits first; `force` signs out although something could not be sent, or a wrap-up is pending. `forget`
   * removes what was kept for the next sign-in: the password, the user name.
   */
  readonly signOut: {
    readonly input: { readonly force: boolean; readonly forget: boolean };
    readonly output: Outcome<null, UnsentDispositions | PendingWrapUps>;
  };
  readonly reconnectNow: { readonly input: undefined; readonly output: Outcome<null, never> };
  /** Signs in to the proxy that asks; `null` does not. An answer that comes too late changes nothing. */
  readonly answerProxy: {
    readonly input: {
      readonly questionId: string;
      readonly credentials: { readonly userName: string; readonly password: string } | null;
    };
    readonly output: Outcome<null, never>;
  };
  /** Shows the server this certificate from now on; `null` shows it none. */
  readonly answerClientCertificate: {
    readonly input: { readonly questionId: string; readonly fingerprint: string | null };
    readonly output: Outcome<null, never>;
  };
  readonly setDisposition: {
    readonly input: { readonly callId: string; readonly name: string };
    /** `isKept`: written down, so that not even a crash loses it; see the notice `journalAtRisk`. */
    readonly output: Outcome<{ readonly entryId: string; readonly isKept: boolean }, SetDispositionFailure>;
  };
  readonly undoDisposition: {
    readonly input: { readonly entryId: string };
    readonly output: Outcome<null, { readonly code: 'tooLate' }>;
  };
  readonly selectCall: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'unknownCall' }>;
  };
  /** Takes a released call off the list; one that must be given a code only after that. */
  readonly dismissCall: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'unknownCall' | 'callIsLive' | 'isMandatory' }>;
  };
  /** Puts a wrap-up off: it leaves the prompt and waits in the list. */
  readonly postponeWrapUp: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, UnknownWrapUp | { readonly code: 'isMandatory' }>;
  };
  readonly extendWrapUp: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, UnknownWrapUp | { readonly code: 'noMoreTime' }>;
  };
  /** Opens a pending wrap-up in the prompt, also one that was put off. Keys go to it from then on. */
  readonly openWrapUp: { readonly input: { readonly callId: string }; readonly output: Outcome<null, UnknownWrapUp> };
  /** Leaves a call without a disposition for good. */
  readonly dismissWrapUp: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, UnknownWrapUp | { readonly code: 'isMandatory' }>;
  };
  /** The prompt has drawn itself and is so high, in CSS pixels. It is shown only then. The answer: it hangs from the top. */
  readonly fitPrompt: {
    readonly input: { readonly height: number };
    readonly output: Outcome<{ readonly isAtTop: boolean }, never>;
  };
  /** The agent has clicked where one types in the prompt: the keyboard is wanted there. Any other click needs none. */
  readonly focusPrompt: { readonly input: undefined; readonly output: Outcome<null, never> };
  /** The prompt gives the focus back to the program that had it. */
  readonly leavePrompt: { readonly input: undefined; readonly output: Outcome<null, never> };
  /** The window has painted that it asks for the code of this call; global keys may go to it a moment later. */
  readonly reportPainted: { readonly input: { readonly callId: string }; readonly output: Outcome<null, never> };
  /** Tries one choice, or all that wait, at once; one that was given up is taken up again. */
  readonly sendNow: {
    readonly input: { readonly entryId: string | null };
    readonly output: Outcome<null, { readonly code: 'notWaiting' | 'signedOut' }>;
  };
  /** Leaves a choice whose sends went unanswered as it is: it may have arrived, and it is not sent again. */
  readonly leaveDisposition: {
    readonly input: { readonly entryId: string };
    readonly output: Outcome<null, { readonly code: 'notWaiting' }>;
  };
  /** Turns the ledger to the day that begins then; `null` for today. */
  readonly showLedgerDay: {
    readonly input: { readonly startMs: number | null };
    readonly output: Outcome<null, never>;
  };
  /** Looks for calls of all days in the ledger, every word in the name, a number or a code; empty goes back to the day. */
  readonly searchLedger: { readonly input: { readonly text: string }; readonly output: Outcome<null, never> };
  /** Makes the list of the ledger longer. */
  readonly showMoreOfLedger: { readonly input: undefined; readonly output: Outcome<null, never> };
  readonly showPage: { readonly input: { readonly page: MainPage }; readonly output: Outcome<null, never> };
  readonly showMainWindow: { readonly input: undefined; readonly output: Outcome<null, never> };
  readonly quit: { readonly input: undefined; readonly output: Outcome<null, never> };
  readonly savePreferences: {
    readonly input: { readonly changes: Partial<Preferences> };
    readonly output: Outcome<null, SavePreferencesFailure>;
  };
  /** Gives the keys back to the system while the agent presses a new one, for half a minute at most. */
  readonly pauseKeys: { readonly input: { readonly isPaused: boolean }; readonly output: Outcome<null, never> };
  /** Gives an action another key: `null` switches it off, `default` brings the original back. All or nothing. */
  readonly setKey: {
    readonly input: { readonly action: KeyAction; readonly accelerator: string | null };
    readonly output: Outcome<null, SetKeyFailure>;
  };
  /** The new version that was downloaded: quits by the usual way, installs, and starts again. */
  readonly installUpdate: {
    readonly input: undefined;
    readonly output: Outcome<null, { readonly code: 'noUpdate' | 'busy' }>;
  };
  /** Not to be told of it for some hours. */
  readonly postponeUpdate: { readonly input: undefined; readonly output: Outcome<null, never> };
  /** Asks GWS for codes and options again. What is new waits while somebody is choosing: then it is `waiting`. */
  readonly readCodesAgain: {
    readonly input: undefined;
    readonly output: Outcome<{ readonly codes: 'same' | 'changed' | 'waiting' }, { readonly code: 'notRead' }>;
  };
  /** The agent has read when nobody was signed in (notice `wasSignedOut`). */
  readonly noteAbsences: { readonly input: undefined; readonly output: Outcome<null, never> };
  readonly copyUserData: {
    readonly input: { readonly callId: string; readonly key: string };
    readonly output: Outcome<null, { readonly code: 'notCopyable' }>;
  };
  /** Makes what could be saved for support; nothing leaves the program. */
  readonly previewDiagnostics: { readonly input: undefined; readonly output: Outcome<DiagnosticsPreview, never> };
  /** Saves these sections of a preview, exactly as it showed them, where the agent says. `isSaved`: the agent did say. */
  readonly saveDiagnostics: {
    readonly input: { readonly previewId: string; readonly sections: readonly DiagnosticsSection[] };
    readonly output: Outcome<{ readonly isSaved: boolean }, SaveDiagnosticsFailure>;
  };
}

export type CommandName = keyof CommandMap;

export type CommandOutput<Name extends CommandName> =
  CommandMap[Name]['output'] | { readonly ok: false; readonly failure: BadRequest };
