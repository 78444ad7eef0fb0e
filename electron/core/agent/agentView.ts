import type { AgentState, AgentView } from '../../contract/agent';
import type { GwsDevice } from '../gws/device';
import type { SignedInAgent } from '../session/agentSlice';

export function agentView(agent: SignedInAgent): AgentView {
  return {
    displayName: agent.displayName,
    devices: agent.devices.map((device) => ({
      phoneNumber: device.phoneNumber,
      state: agentState(device),
      stateName: device.stateName,
    })),
    hasVoiceFeature: agent.hasVoiceFeature,
  };
}

function agentState(device: GwsDevice): AgentState {
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
