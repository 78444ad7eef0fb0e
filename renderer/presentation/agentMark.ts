import type { AgentView } from '../../electron/contract/snapshot';
import { text } from './text';
import type { Text } from './text';

export type MarkShape = 'full' | 'barred' | 'half' | 'ring';

export function agentMark(agent: AgentView | null): MarkShape {
  switch (agent?.state) {
    case 'Ready':
      return 'full';
    case 'NotReady':
      return 'barred';
    case 'AfterCallWork':
      return 'half';
    case 'LoggedIn':
    case 'LoggedOut':
    case 'Unknown':
    case undefined:
      return 'ring';
  }
}

/** The name that the contact centre gives the state, else ours; GWS often only repeats the state itself. */
export function agentStateText(agent: AgentView): Text {
  return agent.stateName === null || agent.stateName === '' || agent.stateName === agent.state
    ? text(`agentState.${agent.state}`)
    : text('verbatim', { value: agent.stateName });
}
