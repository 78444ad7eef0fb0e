import type { OperationOutcome } from '../contract/callControl';

/** It will still change without further input. */
export function isUnderWay(state: OperationOutcome['state']): boolean {
  return state === 'waiting' || state === 'sent';
}
