import type { GwsApi } from '../gws/gwsApi';
import type { CallFailure } from '../gws/gwsFailure';
import type { Result } from '../kernel/result';
import type { OperationProgress } from './operationState';

/** What an operation is about. A call by its id within Wrapkey; the agent where the state changes, or a call is to begin. */
export type Subject = { readonly of: 'call'; readonly callId: string } | { readonly of: 'agent' };

/** Something that the agent wants now: it happens at once or not at all, and Wrapkey never repeats it. */
export interface OperationOrder<State, Kind extends string> {
  readonly kind: Kind;
  /** All that it touches: a swap is about two calls. Nothing else of these is under way meanwhile. */
  readonly about: readonly Subject[];
  /** Whether the server would take it in this state. Asked when it is about to be sent. */
  isPossible(state: State): boolean;
  /** Whether this state shows that it has been done. */
  isSeen(state: State): boolean;
  /** Nothing of it may leave for the server later than in `limitMs`, no repetition after a refused token either. */
  send(api: GwsApi, limitMs: number): Promise<Result<null, CallFailure>>;
  /** Reads what it is about once more and puts it into the state. Resolves with whether that could be read. */
  reread(api: GwsApi): Promise<boolean>;
}

/** As it is shown. */
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
