import type { Operation } from '../operations/operation';
import { isOfTheAgent, type OperationKind, type OperationsSlice } from '../operations/operationsSlice';

/** What became of the newest thing that was asked of the agent's state. */
export function newestAgentOperation({ operations }: OperationsSlice): Operation<OperationKind> | null {
  return operations.findLast(({ kind }) => isOfTheAgent(kind)) ?? null;
}
