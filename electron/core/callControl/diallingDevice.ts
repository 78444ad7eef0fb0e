import type { AgentSlice } from '../session/agentSlice';

/** The id of the device that a call can begin from; `null` when the agent may not, or has none. */
export function diallingDevice({ agent }: AgentSlice): string | null {
  if (agent === null || !agent.hasVoiceFeature || !agent.gwsSettings.mayDial) return null;
  return agent.devices[0]?.id ?? null;
}
