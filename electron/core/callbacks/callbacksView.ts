import type { CallbackView } from '../../contract/callbacks';
import { recordedName } from '../calls/callName';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { ownCallbacks } from './callback';
import type { CallbacksSlice } from './callbacksSlice';

/** More than anybody promises; the next ones are shown. */
const mostShown = 200;

export function callbacksView(state: AgentSlice & CallbacksSlice & PolicySlice): readonly CallbackView[] {
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
    }));
}
