import type { AgentView } from '../../contract/agent';
import type { SignedInAgent } from '../session/agentSlice';
import { agentStateOf } from './agentStateView';

export function agentView(agent: SignedInAgent): AgentView {
  return {
    displayName: agent.displayName,
    devices: agent.devices.map((device) => ({
      phoneNumber: device.phoneNumber,
      state: agentStateOf(device),
      stateName: device.stateName,
    })),
    hasVoiceFeature: agent.hasVoiceFeature,
  };
}
