import type { CallOperation } from '../gws/callOperation';
import type { Operation } from './operation';

/** Everything that Wrapkey asks for now or not at all. */
export type OperationKind = CallOperation['kind'] | 'dial';

export interface OperationsSlice {
  /** Oldest first; see `OperationHost.operationsChanged`. */
  readonly operations: readonly Operation<OperationKind>[];
}

export const noOperations: OperationsSlice = { operations: [] };
