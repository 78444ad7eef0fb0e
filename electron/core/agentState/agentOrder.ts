import type { AgentOperation } from '../gws/agentOperation';
import { defaultAgentStateOptions, type AgentStateOptions } from '../gws/agentStateOptions';
import type { GwsApi } from '../gws/gwsApi';
import type { OperationOrder } from '../operations/operation';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { isDone, isListed, offeredStates } from './agentStateRules';
import { knownStates, type AgentStateSlice } from './agentStateSlice';

export type AgentOrderState = AgentSlice & AgentStateSlice;

export type AgentOrder = OperationOrder<AgentOrderState, AgentOperation['kind']>;

/** One operation on the agent's state, for the runner. `reread`: reads the devices again. */
export function agentOrder(operation: AgentOperation, reread: (api: GwsApi) => Promise<boolean>): AgentOrder {
  return {
    kind: operation.kind,
    about: [{ of: 'agent' }],
    turn: 'inTurn',
    obstacle: () => null,
    possibility: (state) => (isPossible(operation, state) ? 'now' : 'never'),
    isDoneWhenTaken: false,
    isUpToOthers: false,
    isSeen: (state) => isDone(operation, state.agent?.devices ?? [], knownStates(state)),
    send: (api, timeLeft) => api.changeAgentState(operation, timeLeft),
    reread,
  };
}

/** Whether GWS offers it to this agent now. */
export function isPossible(operation: AgentOperation, state: AgentOrderState): boolean {
  if (isWithheld(state, operation.kind)) return false;
  const options = optionsOf(state);
  // Where the work has ended meanwhile, `isSeen` says so first.
  if (operation.kind === 'endAfterCallWork') return true;
  if (operation.kind === 'changeState') {
    return offeredStates(knownStates(state), options).some(({ id }) => id === operation.stateId);
  }
  const isEnabled = operation.kind === 'forward' || (options.enabledActions?.includes('dnd') ?? true);
  const device = state.agent?.devices.find(({ id }) => id === operation.deviceId);
  return isEnabled && device !== undefined && isListed(operation, device);
}

export function optionsOf({ agent }: AgentSlice): AgentStateOptions {
  return agent?.gwsSettings.agentState ?? defaultAgentStateOptions;
}
