import type { GwsApi, TimeLeft } from '../gws/gwsApi';
import type { CallFailure } from '../gws/gwsFailure';
import type { Result } from '../kernel/result';
import type { OperationProgress } from './operationState';

/**
 * What an operation is about: a call, by its id within Wrapkey, or the agent, when the state changes or a new call
 * begins.
 */
export type Subject = { readonly of: 'call'; readonly callId: string } | { readonly of: 'agent' };

/** Whether the server would accept an operation: at once, when something else has happened first, or not any more. */
export type Possibility = 'now' | 'later' | 'never';

/** Something the agent wants now: it happens at once or not at all, and Wrapkey never repeats it. */
export interface OperationOrder<State, Kind extends string> {
  readonly kind: Kind;
  /** Everything it touches: a swap is about two calls. Only one operation at a time may be under way for each. */
  readonly about: readonly Subject[];
  /** Asked just before it is sent. While the answer is `later` it waits, until it expires. */
  possibility(state: State): Possibility;
  /** No state will show it, so that the server took it has to be enough. */
  readonly isDoneWhenTaken: boolean;
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
