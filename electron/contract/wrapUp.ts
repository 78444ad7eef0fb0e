import type { DispositionBlock, SetDispositionFailure, DispositionView } from './disposition';
import type { CommandList, Outcome } from './command';

/** An ended call that has no disposition yet. */
export interface WrapUpView {
  readonly callId: string;
  /** As in `CallView`. */
  readonly who: string;
  readonly callType: string;
  /** The number that was called: the queue, for most calls. */
  readonly dnis: string | null;
  readonly startedAtMs: number;
  /** `null` when it ended while Wrapkey was not running. */
  readonly endedAtMs: number | null;
  /** `asking`: in the prompt. `later`: the agent, or the end of its time, put it off; it waits in the list. */
  readonly state: 'asking' | 'later';
  /** It cannot be put off or left without a code. */
  readonly isMandatory: boolean;
  /** Only while its time runs. */
  readonly clock: WrapUpClockView | null;
  /** Names of the codes that are likely wanted, best first; the same for as long as the call is asked about. */
  readonly likely: readonly string[];
  /** What became of an earlier choice, for instance a refusal. */
  readonly disposition: DispositionView | null;
  /** Why its buttons are off now; `null` when they are on. */
  readonly block: DispositionBlock | null;
}

export interface WrapUpClockView {
  /** Left at the moment of this snapshot. Count down from here with a clock that does not jump. */
  readonly remainingMs: number;
  /** All the time it was given so far, extensions included: what a full ring stands for. */
  readonly totalMs: number;
  readonly extensionMs: number;
  readonly extensionsLeft: number;
  /** What happens at the end: the displayName of the code that is set, or `null` when it is put off. */
  readonly codeAtEnd: string | null;
}

export interface PromptView {
  /** The wrap-up whose codes are open; keys go to it. `null` when there are only receipts. */
  readonly frontCallId: string | null;
  /** Those being asked about, oldest first. */
  readonly wrapUps: readonly WrapUpView[];
  /** What was just chosen, by prompt, key, tray or notification, oldest first. They go by themselves. */
  readonly receipts: readonly ReceiptView[];
}

export type ReceiptView =
  | {
      readonly kind: 'disposition';
      readonly id: string;
      readonly who: string;
      /** Set by Wrapkey because the time was up. */
      readonly isTimeUp: boolean;
      readonly disposition: DispositionView;
    }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ReceiptProblem };

/** Why a key or a menu entry did nothing. */
export type ReceiptProblem =
  | { readonly code: 'noCodeOnKey'; readonly digit: number; readonly who: string }
  /** Neither the prompt nor the card is about a call. */
  | { readonly code: 'noCall' }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'noMoreTime'; readonly who: string }
  /** Another call has just come to the front, and the key may have been meant for the one before. */
  | { readonly code: 'callChanged'; readonly who: string }
  | { readonly code: 'tooLate'; readonly who: string; readonly displayName: string }
  | {
      readonly code: 'notSet';
      readonly who: string;
      readonly displayName: string;
      readonly cause: SetDispositionFailure['code'];
    };

export interface UnknownWrapUp {
  readonly code: 'unknownWrapUp';
}

export interface WrapUpCommands {
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
}

export const wrapUpCommands: CommandList<WrapUpCommands> = {
  postponeWrapUp: 'withInput',
  extendWrapUp: 'withInput',
  openWrapUp: 'withInput',
  dismissWrapUp: 'withInput',
  fitPrompt: 'withInput',
  focusPrompt: 'bare',
  leavePrompt: 'bare',
  reportPainted: 'withInput',
};
