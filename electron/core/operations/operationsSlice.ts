import type { AgentOperation } from '../gws/agentOperation';
import type { CallOperation } from '../gws/callOperation';
import type { Operation } from './operation';

/** Everything that Wrapkey asks for now or not at all. */
export type OperationKind = CallOperation['kind'] | AgentOperation['kind'] | 'dial';

const ofTheAgent: Readonly<Record<AgentOperation['kind'], true>> = {
  changeState: true,
  endAfterCallWork: true,
  doNotDisturb: true,
  forward: true,
};

export function isOfTheAgent(kind: OperationKind): kind is AgentOperation['kind'] {
  return Object.hasOwn(ofTheAgent, kind);
}

export interface OperationsSlice {
  /** Oldest first; see `OperationHost.operationsChanged`. */
  readonly operations: readonly Operation<OperationKind>[];
}

export const noOperations: OperationsSlice = { operations: [] };
