import { defaultSettings, type NumberRules } from '../gws/settings';
import type { AgentSlice } from '../session/agentSlice';

/** What the server of the agent says about numbers. */
export function numberRules({ agent }: AgentSlice): NumberRules {
  return (agent?.gwsSettings ?? defaultSettings).numbers;
}
