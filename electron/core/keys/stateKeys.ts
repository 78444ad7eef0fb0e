import type { StateKey } from '../../contract/words/keys';
import { isBusy, ownAfterCall, type AfterCallState } from '../agentState/afterCallRules';
import { optionsOf } from '../agentState/agentOrder';
import { mainDevice, offeredStates, reasonNamed } from '../agentState/agentStateRules';
import { knownStates } from '../agentState/agentStateSlice';
import { mayChangeState } from '../agentState/mayChangeState';
import type { GwsAgentState } from '../gws/agentStates';
import { assertNever } from '../kernel/result';

export type StateKeysState = AfterCallState;

/** The state that the key is about now; `null` when it would do nothing. */
export function stateKeyTarget(state: StateKeysState, key: StateKey): GwsAgentState | null {
  if (state.session.kind !== 'connected' || !mayChangeState(state)) return null;
  const offered = offeredStates(knownStates(state), optionsOf(state));
  switch (key) {
    case 'ready': {
      const device = mainDevice(state.agent?.devices ?? []);
      const wanted = device?.state === 'Ready' ? 'NotReady' : 'Ready';
      // Where a site wants a reason for every Not Ready, a key cannot know it.
      return device === null ? null : (offered.find(({ id }) => id === wanted) ?? null);
    }
    case 'breakAfterCall':
      return isBusy(state) ? reasonNamed(state.policy.agentState.breakReason, offered) : null;
    default:
      return assertNever(key);
  }
}

/** The break is chosen already, so the key takes it back. */
export function isBreakChosen(state: StateKeysState): boolean {
  const chosen = ownAfterCall(state);
  return chosen !== null && chosen.stateId === stateKeyTarget(state, 'breakAfterCall')?.id;
}
