import type { GwsApi, TimeLeft } from '../gws/gwsApi';
import type { CallFailure } from '../gws/gwsFailure';
import type { Refusal } from '../gws/problems';
import type { Result } from '../kernel/result';
import type { OperationProgress } from './operationState';

/**
 * What an operation is about: a call, by its id within Wrapkey, or the agent, when the state changes or a new call
 * begins.
 */
export type Subject = { readonly of: 'call'; readonly callId: string } | { readonly of: 'agent' };

/** Whether the server would accept an operation: at once, when something else has happened first, or not any more. */
export type Possibility = 'now' | 'later' | 'never';

/** A call that has to be put on hold first, and is not on hold yet. */
export interface Obstacle {
  readonly who: string;
  /** Putting it on hold has failed. */
  readonly isLasting: boolean;
  /** What the server said, if it refused. */
  readonly refusal: Refusal | null;
}

/**
 * When it goes, beside others on the same calls. `inTurn`: one after the other. `atOnce`: it ends its call for the agent, so
 * it goes before all that is `inTurn`, even if that was sent and is not answered. `leaving`: in turn, and what goes at
 * once waits for it too: it decides who stays with the caller.
 */
export type Turn = 'inTurn' | 'atOnce' | 'leaving';

/** Something the agent wants now: it happens at once or not at all, and Wrapkey never repeats it. */
export interface OperationOrder<State, Kind extends string> {
  readonly kind: Kind;
  /** Everything it touches: a swap is about two calls. The first is what it is done to. */
  readonly about: readonly Subject[];
  readonly turn: Turn;
  /** Asked just before it is sent. While the answer is `later` it waits, until it expires. */
  possibility(state: State): Possibility;
  /** What keeps it waiting, if that is another call. */
  obstacle(state: State): Obstacle | null;
  /** No state will show it, so that the server took it has to be enough. */
  readonly isDoneWhenTaken: boolean;
  /** It may wait for another person, so a state that does not show it does not say that the server has not done it. */
  readonly isUpToOthers: boolean;
  /** Whether this state shows that it has been done. */
  isSeen(state: State): boolean;
  /** Nothing may leave for the server when no time is left, not even the repetition after a refused token. */
  send(api: GwsApi, timeLeft: TimeLeft): Promise<Result<null, CallFailure>>;
  /** Reads its subject again into the state. Resolves with whether that worked. */
  reread(api: GwsApi): Promise<boolean>;
}

/** An operation as windows see it. */
export interface Operation<Kind extends string> {
  readonly id: string;
  readonly kind: Kind;
  readonly about: readonly Subject[];
  readonly askedAtMs: number;
  readonly progress: OperationProgress;
}

export function isSame(one: Subject, other: Subject): boolean {
  return one.of === 'call' ? other.of === 'call' && one.callId === other.callId : other.of === 'agent';
}

/** The call to which it is done; the others that it touches come after. `null`: it is about the agent. */
export function callOf({ about: [first] }: Pick<Operation<string>, 'about'>): string | null {
  return first?.of === 'call' ? first.callId : null;
}
