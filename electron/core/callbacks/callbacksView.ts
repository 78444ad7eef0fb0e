import type { CallbackView } from '../../contract/callbacks';
import type { AgentSlice } from '../session/agentSlice';
import { openCallbacks } from './callback';
import type { CallbacksSlice } from './callbacksSlice';

/** More than anybody promises; the next ones are shown. */
const mostShown = 200;

export function callbacksView({
  agent,
  callbacks,
  dueCallbacks,
}: AgentSlice & CallbacksSlice): readonly CallbackView[] {
  if (agent === null) return [];
  return openCallbacks(callbacks, agent.owner)
    .slice(0, mostShown)
    .map(({ id, who, codeName, dueAtMs }) => ({ id, who, codeName, dueAtMs, isDue: dueCallbacks.includes(id) }));
}
