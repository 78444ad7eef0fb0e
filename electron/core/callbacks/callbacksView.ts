import type { CallbackView } from '../../contract/callbacks';
import { recordedName } from '../calls/callName';
import { stepOf, type RecordStep, type RecordStepsSlice } from '../campaigns/recordStep';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { ownCallbacks } from './callback';
import type { CallbacksSlice } from './callbacksSlice';

/** More than anybody promises; the next ones are shown. */
const mostShown = 200;

export function callbacksView(
  state: AgentSlice & CallbacksSlice & PolicySlice & RecordStepsSlice,
): readonly CallbackView[] {
  const { agent, callbacks, dueCallbacks, policy } = state;
  if (agent === null) return [];
  return ownCallbacks(callbacks, agent.owner)
    .slice(0, mostShown)
    .map((callback) => ({
      ...recordedName(callback, policy.userData),
      id: callback.id,
      codeName: callback.codeName,
      dueAtMs: callback.dueAtMs,
      isDue: dueCallbacks.includes(callback.id),
      record: recordOf(stepOf(state, agent.owner, { callId: callback.callId, step: 'reschedule' })),
    }));
}

function recordOf(step: RecordStep | null): CallbackView['record'] {
  return step === null ? null : { state: step.state, said: step.said };
}
