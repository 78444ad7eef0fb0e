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
  /** The calls as they are when it is asked for. */
  readonly calls: readonly CallRecord[];
  /** Other calls that it has to wait for. */
  readonly others?: readonly CallRecord[];
  /** While this is so it waits, even when the server lists it. */
  readonly waitsWhile?: (calls: readonly CallRecord[]) => boolean;
  /** It waits until the server lists it, rather than being impossible until then. */
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
