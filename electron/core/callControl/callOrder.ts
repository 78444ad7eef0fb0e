import { serversId } from '../calls/callIdentity';
import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import type { CallOperation } from '../gws/callOperation';
import type { GwsApi } from '../gws/gwsApi';
import type { OperationOrder, Possibility, Subject, Turn } from '../operations/operation';
import type { OperationsSlice } from '../operations/operationsSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { allows } from './callRules';
import { isDone } from './isDone';
import { toHoldFirst } from './toHoldFirst';

export type CallOrderState = AgentSlice & CallsSlice & OperationsSlice & PolicySlice;

export type CallOrder = OperationOrder<CallOrderState, CallOperation['kind']>;

export interface CallOrderParts {
  /** The calls at the moment when the operation is asked for. */
  readonly calls: readonly CallRecord[];
  /** Other calls that the operation touches. It waits while an operation is under way on one of them. */
  readonly others?: readonly CallRecord[];
  /** Whoever the agent talks with is put on hold first; see `toHoldFirst`. */
  readonly holdsOthersFirst?: boolean;
  /** The operation waits until the server lists it, while the call lives; otherwise it is impossible until then. */
  readonly waitsForListing?: boolean;
  /** Reads the calls again. Resolves with whether that worked. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
}

/**
 * An agent who hangs up must not wait for a mute that the server never answers. But an agent who connects two callers and then
 * hangs up wants those two to talk on: there the hang-up waits.
 */
const turns: Readonly<Partial<Record<CallOperation['kind'], Turn>>> = {
  reject: 'atOnce',
  hangUp: 'atOnce',
  endForAll: 'atOnce',
  transfer: 'leaving',
  conference: 'leaving',
  completeTransfer: 'leaving',
  completeConference: 'leaving',
};

/** One operation on one call, for the runner. */
export function callOrder(call: CallRecord, operation: CallOperation, parts: CallOrderParts): CallOrder {
  const { calls: before, others = [], holdsOthersFirst = false, waitsForListing = false, reread } = parts;
  const obstacle = (state: CallOrderState) => (holdsOthersFirst ? toHoldFirst(state, call.id) : null);
  const possibility = (state: CallOrderState): Possibility => {
    const now = findCall(state.calls, call.id);
    if (allows(state, now, operation.kind)) return obstacle(state) === null ? 'now' : 'later';
    return waitsForListing && isLive(now) ? 'later' : 'never';
  };
  return {
    kind: operation.kind,
    about: [call, ...others].map(({ id }): Subject => ({ of: 'call', callId: id })),
    turn: turns[operation.kind] ?? 'inTurn',
    possibility,
    obstacle,
    isDoneWhenTaken: operation.kind === 'sendDigits',
    // The target may still ring. A consultation shows at once: its call is there while it rings.
    isUpToOthers: operation.kind === 'transfer' || operation.kind === 'conference',
    isSeen: ({ calls }) => isDone(operation, { call, calls: before }, calls.calls),
    send: (api, timeLeft) => api.operate(serversId(call.id), operation, timeLeft),
    reread,
  };
}
