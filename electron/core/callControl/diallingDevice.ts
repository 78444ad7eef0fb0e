import { isWithheld, type AgentSlice } from '../session/agentSlice';

/** The id of the device that a call can begin from; `null` when the agent may not, or has none. */
export function diallingDevice(state: AgentSlice): string | null {
  const { agent } = state;
  if (agent === null || !agent.hasVoiceFeature || isWithheld(state, 'dial')) return null;
  return agent.devices[0]?.id ?? null;
}
