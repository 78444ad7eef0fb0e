import { isUnderWay } from '../../rules/operationState';
import { callName } from '../calls/callName';
import type { CallsSlice } from '../calls/callsSlice';
import { callOf, type Obstacle } from '../operations/operation';
import type { OperationsSlice } from '../operations/operationsSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { othersTalking } from './callRules';

type HoldingState = AgentSlice & CallsSlice & OperationsSlice & PolicySlice;

/** The call that the agent still talks on and that must be put on hold before this one; `null` when there is none. */
export function toHoldFirst(state: HoldingState, callId: string | null): Obstacle | null {
  const obstacles = othersTalking(state, callId).map((call): Obstacle => {
    const hold = state.operations.findLast((one) => one.kind === 'hold' && callOf(one) === call.id);
    const progress = hold?.progress ?? null;
    return {
      who: callName(call, state.policy.userData).who,
      isLasting: progress !== null && !isUnderWay(progress.state) && progress.state !== 'seen',
      refusal: progress?.state === 'refused' ? progress.refusal : null,
    };
  });
  return obstacles.find(({ isLasting }) => isLasting) ?? obstacles[0] ?? null;
}
