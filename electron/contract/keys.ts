import type { CommandList, Outcome } from './command';
import type { KeyAction } from './words/keys';

export interface KeysView {
  /**
   * The call that a code's key applies to now: the open wrap-up, else the current call, else the oldest postponed
   * wrap-up.
   */
  readonly targetCallId: string | null;
  /** The call that the keys for calls control now; `null` when there is none, or no connection. */
  readonly controlledCallId: string | null;
  /** The ringing call that the key for answering is about, while that is not the controlled one. */
  readonly answeredCallId: string | null;
  /** How the key that hangs up has to be pressed. */
  readonly hangUp: 'twice' | 'hold';
  /** The keys of codes are taken from the system only while there is a call or a wrap-up. */
  readonly areTaken: boolean;
  /** Numbered codes first, in order; then codes with a key of their own; then the rest. */
  readonly bindings: readonly KeyBindingView[];
}

export interface KeyBindingView {
  readonly action: KeyAction;
  /** In Electron's notation, for instance `Control+Alt+1`; `null` when the action has no key. */
  readonly accelerator: string | null;
  /** The key caps in this system's usual order, for instance `Ctrl`, `Alt`, `1`. */
  readonly caps: readonly string[];
  /** The code it sets now; `null` for other actions, and for a number without a code. */
  readonly code: { readonly name: string; readonly displayName: string } | null;
  /** `refused`: the system or another program owns it; known only after an attempt to take it. */
  readonly state: 'ready' | 'refused' | 'off';
  readonly isDefault: boolean;
  /** The policy file that fixes it; `null` when the agent may change it. */
  readonly fixedBy: string | null;
}

export type SetKeyFailure =
  /** Not a key with a modifier, or not one that Wrapkey may take. */
  | { readonly code: 'notAKey' }
  /** No code has that name now. */
  | { readonly code: 'unknownCode' }
  | { readonly code: 'usedBy'; readonly action: KeyAction }
  /** The system or another program owns it; the old key stays. */
  | { readonly code: 'refused' }
  | { readonly code: 'fixedByPolicy' }
  | { readonly code: 'notSaved'; readonly reason: string };

export interface KeysCommands {
  /** Releases the global keys while the agent records a new one, for half a minute at most. */
  readonly pauseKeys: { readonly input: { readonly isPaused: boolean }; readonly output: Outcome<null, never> };
  /** Assigns a key to an action: `null` switches it off, `default` restores the original. All or nothing. */
  readonly setKey: {
    readonly input: { readonly action: KeyAction; readonly accelerator: string | null };
    readonly output: Outcome<null, SetKeyFailure>;
  };
}

export const keysCommands: CommandList<KeysCommands> = {
  pauseKeys: 'withInput',
  setKey: 'withInput',
};
