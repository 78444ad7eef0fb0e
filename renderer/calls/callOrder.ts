import type { CallView } from '../../electron/contract/call';

export interface OrderedCall {
  readonly call: CallView;
  readonly isUnderParent: boolean;
}

/** Puts each consult call right under its original call, and otherwise keeps main's order. */
export function orderCalls(calls: readonly CallView[]): OrderedCall[] {
  const ids = new Set(calls.map((call) => call.id));
  const hasParent = (call: CallView) => call.parentCallId !== null && ids.has(call.parentCallId);
  const roots = calls.filter((call) => !hasParent(call));
  const ordered = roots.flatMap((root) => [
    { call: root, isUnderParent: false },
    ...calls
      .filter((call) => hasParent(call) && call.parentCallId === root.id)
      .map((call) => ({ call, isUnderParent: true })),
  ]);
  // No call may get lost, even with consults of consults or parents in a circle.
  const placed = new Set(ordered.map(({ call }) => call.id));
  const rest = calls.filter((call) => !placed.has(call.id)).map((call) => ({ call, isUnderParent: true }));
  return [...ordered, ...rest];
}
