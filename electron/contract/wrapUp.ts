import type { AfterCallFailure, AgentStateFailure } from './agentState';
import type { CallNameView } from './call';
import type { CallControlFailure, OperationOutcome } from './callControl';
import type { ChoiceDraftView } from './choiceDraft';
import type { CommandList, Outcome } from './command';
import type { DispositionBlock, ChooseFailure, DispositionView } from './disposition';
import type { KeyedCallAction } from './words/keys';

/** An ended call that has no disposition yet. */
export interface WrapUpView extends CallNameView {
  readonly callId: string;
  readonly callType: string;
  /** The number that was called, usually the queue. */
  readonly dnis: string | null;
  readonly startedAtMs: number;
  /** `null` when it ended while Wrapkey was not running. */
  readonly endedAtMs: number | null;
  /** `asking`: in the prompt. `later`: the agent postponed it or its time ran out; it waits in the list. */
  readonly state: 'asking' | 'later';
  /** It cannot be postponed or left without a code. */
  readonly isMandatory: boolean;
  /** Set only while its time is running. */
  readonly clock: WrapUpClockView | null;
  /** Names of the likely codes, best first; the same for as long as the prompt asks about the call. */
  readonly likely: readonly string[];
  /** The result of an earlier choice, for instance a refusal. */
  readonly disposition: DispositionView | null;
  readonly draft: ChoiceDraftView | null;
  /** Why its buttons are off now; `null` when they are on. */
  readonly block: DispositionBlock | null;
}

export interface WrapUpClockView {
  /** The time left at this snapshot. Count down from here with a clock that does not jump. */
  readonly remainingMs: number;
  /** The total time so far, including extensions: a full ring. */
  readonly totalMs: number;
  readonly extensionMs: number;
  readonly extensionsLeft: number;
  /** The displayName of the code set at the end, or `null` when the wrap-up is postponed instead. */
  readonly codeAtEnd: string | null;
}

export interface PromptView {
  /** The wrap-up whose codes are open; keys go to it. `null` when there are only receipts. */
  readonly frontCallId: string | null;
  /** The wrap-ups in the prompt, oldest first. */
  readonly wrapUps: readonly WrapUpView[];
  /** What was just chosen by prompt, key, tray or notification, oldest first. Receipts disappear after a while. */
  readonly receipts: readonly ReceiptView[];
}

export type ReceiptView =
  | {
      readonly kind: 'disposition';
      readonly id: string;
      readonly who: string;
      /** Wrapkey set it because the time was up. */
      readonly isTimeUp: boolean;
      readonly disposition: DispositionView;
    }
  /** A key or the tray has asked for it. */
  | {
      readonly kind: 'control';
      readonly id: string;
      readonly who: string;
      readonly action: KeyedCallAction;
      readonly outcome: OperationOutcome;
    }
  /**
   * Nothing is hung up yet: the key has to be pressed again, or held, as the policy wants it. `isUnclear`: the newest press
   * may have been the key repeating itself. Each press has an id of its own.
   */
  | {
      readonly kind: 'hangUp';
      readonly id: string;
      readonly callId: string;
      readonly who: string;
      readonly press: 'twice' | 'hold';
      readonly isUnclear: boolean;
    }
  /** A key or the tray has asked for another state of the agent: `AgentStateView.asked`. */
  | { readonly kind: 'agentState'; readonly id: string }
  /** A key or the tray has chosen `AgentStateView.afterCall`. */
  | { readonly kind: 'afterCall'; readonly id: string }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ReceiptProblem };

/** Why a key or a menu entry did nothing. */
export type ReceiptProblem =
  | { readonly code: 'noCodeOnKey'; readonly digit: number; readonly who: string }
  /** Neither the prompt nor the card shows a call. */
  | { readonly code: 'noCall' }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'noMoreTime'; readonly who: string }
  /** Another call has just come to the front, and the key may have been meant for the previous one. */
  | { readonly code: 'callChanged'; readonly who: string }
  /** The same for a key that controls the call. */
  | { readonly code: 'pressedTooSoon'; readonly who: string }
  | { readonly code: 'tooLate'; readonly who: string; readonly displayName: string }
  | {
      readonly code: 'notSet';
      readonly who: string;
      readonly displayName: string;
      readonly cause: ChooseFailure['code'];
    }
  /** The call could not be controlled. */
  | {
      readonly code: 'notControlled';
      readonly who: string;
      readonly action: KeyedCallAction;
      readonly cause: CallControlFailure['code'];
    }
  | { readonly code: 'stateNotAsked'; readonly cause: AgentStateFailure['code'] }
  | { readonly code: 'afterCallNotChosen'; readonly cause: AfterCallFailure['code'] };

export interface UnknownWrapUp {
  readonly code: 'unknownWrapUp';
}

export interface WrapUpCommands {
  /** Postpones a wrap-up: it leaves the prompt and waits in the list. */
  readonly postponeWrapUp: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, UnknownWrapUp | { readonly code: 'isMandatory' }>;
  };
  readonly extendWrapUp: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, UnknownWrapUp | { readonly code: 'noMoreTime' }>;
  };
  /** Opens a pending or postponed wrap-up in the prompt. Keys go to it from then on. */
  readonly openWrapUp: { readonly input: { readonly callId: string }; readonly output: Outcome<null, UnknownWrapUp> };
  /** Leaves a call without a disposition for good. */
  readonly dismissWrapUp: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, UnknownWrapUp | { readonly code: 'isMandatory' }>;
  };
  /**
   * Reports the drawn height of the prompt in CSS pixels; the prompt is only shown then. The answer says whether it
   * hangs from the top.
   */
  readonly fitPrompt: {
    readonly input: { readonly height: number };
    readonly output: Outcome<{ readonly isAtTop: boolean }, never>;
  };
  /** The agent clicked a text field in the prompt, which then takes the keyboard. No other click does. */
  readonly focusPrompt: { readonly input: undefined; readonly output: Outcome<null, never> };
  /** Returns the focus to the program that had it. */
  readonly leavePrompt: { readonly input: undefined; readonly output: Outcome<null, never> };
  /** The window has painted the question for this call. Global keys may apply to it a moment later. */
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
