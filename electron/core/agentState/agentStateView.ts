import type { AgentState } from '../../contract/agent';
import type { AgentStateView, AskedOfAgent, StateName } from '../../contract/agentState';
import type { AgentOperation } from '../gws/agentOperation';
import { fixedAgentStates, type GwsAgentState } from '../gws/agentStates';
import type { GwsDevice } from '../gws/device';
import { isBusy, ownAfterCall, type AfterCallState } from './afterCallRules';
import { isPossible, optionsOf } from './agentOrder';
import { listedStateOf, mainDevice, offeredStates } from './agentStateRules';
import { knownStates } from './agentStateSlice';
import { mayChangeState } from './mayChangeState';
import { newestAgentOperation } from './newestAgentOperation';

export type AgentStateViewState = AfterCallState;

/** `null`: nobody is signed in, or the agent has no phone. */
export function agentStateView(state: AgentStateViewState): AgentStateView | null {
  const device = mainDevice(state.agent?.devices ?? []);
  if (device === null) return null;
  const { seen } = state.agentState;
  return {
    now: stateNow(device, knownStates(state)),
    seenSinceMs: seen?.sinceMs ?? null,
    isStartKnown: seen?.isStartKnown ?? false,
    choices: mayChangeState(state) ? choices(state, device) : [],
    doNotDisturb: canChange(state, { kind: 'doNotDisturb', deviceId: device.id, isOn: !device.doesNotDisturb })
      ? { isOn: device.doesNotDisturb }
      : null,
    forward: canForward(state, device) ? { to: device.forwardTo } : null,
    afterCall: { canBeChosen: isBusy(state), stateId: ownAfterCall(state)?.stateId ?? null },
    asked: askedView(state),
  };
}

/** An unknown state is shown as such. */
export function agentStateOf(device: Pick<GwsDevice, 'state' | 'workMode'>): AgentState {
  if (device.workMode === 'AfterCallWork') return 'AfterCallWork';
  switch (device.state) {
    case 'Ready':
    case 'NotReady':
    case 'LoggedIn':
    case 'LoggedOut':
      return device.state;
    case 'Logout':
      return 'LoggedOut';
    default:
      return 'Unknown';
  }
}

function nameOf(state: GwsAgentState): StateName {
  return { state: agentStateOf(state), name: ownName(state.id, state.displayName) };
}

function stateNow(device: GwsDevice, states: readonly GwsAgentState[]): StateName {
  const listed = listedStateOf(device, states);
  const shown = device.stateName ?? device.reason ?? listed?.displayName ?? null;
  const name = shown === device.state ? null : ownName(listed?.id ?? '', shown);
  return { state: agentStateOf(device), name };
}

/** `null` where Wrapkey has a word for it in the agent's language, and GWS's is the usual one. */
function ownName(id: string, displayName: string | null): string | null {
  const usual = fixedAgentStates.find((state) => state.id === id);
  const isUsual = displayName === null || displayName === usual?.displayName || displayName === id;
  return usual !== undefined && isUsual ? null : displayName;
}

function choices(state: AgentStateViewState, device: GwsDevice): AgentStateView['choices'] {
  const states = knownStates(state);
  const now = listedStateOf(device, states);
  return offeredStates(states, optionsOf(state)).map((one) => ({
    ...nameOf(one),
    stateId: one.id,
    isNow: one === now,
  }));
}

function canForward(state: AgentStateViewState, { id, forwardTo }: GwsDevice): boolean {
  return canChange(state, { kind: 'forward', deviceId: id, destination: forwardTo === null ? '0' : null });
}

function canChange(state: AgentStateViewState, operation: AgentOperation): boolean {
  return mayChangeState(state) && isPossible(operation, state);
}

function askedView(state: AgentStateViewState): AgentStateView['asked'] {
  const { asked } = state.agentState;
  const newest = newestAgentOperation(state);
  return asked === null || newest === null
    ? null
    : { id: newest.id, what: askedOf(asked, state), outcome: newest.progress };
}

function askedOf(operation: AgentOperation, state: AgentStateViewState): AskedOfAgent {
  switch (operation.kind) {
    case 'changeState': {
      const listed = knownStates(state).find(({ id }) => id === operation.stateId);
      return { set: 'state', ...(listed === undefined ? { state: 'Unknown', name: null } : nameOf(listed)) };
    }
    case 'endAfterCallWork':
      return { set: 'endAfterCallWork' };
    case 'doNotDisturb':
      return { set: 'doNotDisturb', isOn: operation.isOn };
    case 'forward':
      return { set: 'forward', number: operation.destination };
  }
}
