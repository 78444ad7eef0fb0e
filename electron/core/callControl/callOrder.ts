import { serversId } from '../calls/callIdentity';
import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import type { CallOperation } from '../gws/callOperation';
import type { GwsApi } from '../gws/gwsApi';
import type { OperationOrder, Possibility, Subject } from '../operations/operation';
import type { AgentSlice } from '../session/agentSlice';
import { allows } from './callRules';
import { isDone } from './isDone';

export type CallOrderState = AgentSlice & CallsSlice;

export type CallOrder = OperationOrder<CallOrderState, CallOperation['kind']>;

export interface CallOrderParts {
  /** The calls at the moment when the operation is asked for. */
  readonly calls: readonly CallRecord[];
  /** Other calls that the operation touches. It waits while an operation is under way on one of them. */
  readonly others?: readonly CallRecord[];
  /** The operation waits while this returns true, even if the server lists it. */
  readonly waitsWhile?: (state: CallOrderState) => boolean;
  /** The operation waits until the server lists it, while the call lives; otherwise it is impossible until then. */
  readonly waitsForListing?: boolean;
  /** Reads the calls again. Resolves with whether that worked. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
}

/** One operation on one call, for the runner. */
export function callOrder(call: CallRecord, operation: CallOperation, parts: CallOrderParts): CallOrder {
  const { calls: before, others = [], waitsWhile = () => false, waitsForListing = false, reread } = parts;
  const possibility = (state: CallOrderState): Possibility => {
    const now = findCall(state.calls, call.id);
    if (allows(state, now, operation.kind)) return waitsWhile(state) ? 'later' : 'now';
    return waitsForListing && isLive(now) ? 'later' : 'never';
  };
  return {
    kind: operation.kind,
    about: [call, ...others].map(({ id }): Subject => ({ of: 'call', callId: id })),
    possibility,
    isDoneWhenTaken: operation.kind === 'sendDigits',
    isSeen: ({ calls }) => isDone(operation, { call, calls: before }, calls.calls),
    send: (api, timeLeft) => api.operate(serversId(call.id), operation, timeLeft),
    reread,
  };
}
