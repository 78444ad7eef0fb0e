import { serversId } from '../calls/callIdentity';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { CallOperation } from '../gws/callOperation';
import type { GwsApi } from '../gws/gwsApi';
import type { OperationOrder, Possibility, Subject } from '../operations/operation';
import { isListed } from './callRules';
import { isDone } from './isDone';

export type CallOrder = OperationOrder<CallsSlice, CallOperation['kind']>;

export interface CallOrderParts {
  /** The calls at the moment when the operation is asked for. */
  readonly calls: readonly CallRecord[];
  /** Other calls that the operation touches. It waits while an operation is under way on one of them. */
  readonly others?: readonly CallRecord[];
  /** The operation waits while this returns true, even if the server lists it. */
  readonly waitsWhile?: (calls: readonly CallRecord[]) => boolean;
  /** The operation waits until the server lists it; otherwise it is impossible until then. */
  readonly waitsForListing?: boolean;
  /** Reads the calls again. Resolves with whether that worked. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
}

/** One operation on one call, for the runner. */
export function callOrder(call: CallRecord, operation: CallOperation, parts: CallOrderParts): CallOrder {
  const { calls: before, others = [], waitsWhile = () => false, waitsForListing = false, reread } = parts;
  const possibility = (calls: readonly CallRecord[]): Possibility => {
    const now = calls.find(({ id }) => id === call.id) ?? null;
    if (isListed(now, operation.kind)) return waitsWhile(calls) ? 'later' : 'now';
    return waitsForListing ? 'later' : 'never';
  };
  return {
    kind: operation.kind,
    about: [call, ...others].map(({ id }): Subject => ({ of: 'call', callId: id })),
    possibility: ({ calls }) => possibility(calls.calls),
    isDoneWhenTaken: operation.kind === 'sendDigits',
    isSeen: ({ calls }) => isDone(operation, { call, calls: before }, calls.calls),
    send: (api, timeLeft) => api.operate(serversId(call.id), operation, timeLeft),
    reread,
  };
}
