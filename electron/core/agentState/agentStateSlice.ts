import type { AgentOperation } from '../gws/agentOperation';
import { fixedAgentStates, type GwsAgentState } from '../gws/agentStates';

export interface SeenState {
  /** Identifies what was seen. */
  readonly key: string;
  readonly sinceMs: number;
  /** An event told of it, so it began then. */
  readonly isStartKnown: boolean;
}

export interface AgentStateSlice {
  readonly agentState: {
    /** `null`: the server has not listed them. */
    readonly states: readonly GwsAgentState[] | null;
    readonly seen: SeenState | null;
    /** The newest thing asked of the agent's state. */
    readonly asked: AgentOperation | null;
  };
}

export const noAgentState: AgentStateSlice = { agentState: { states: null, seen: null, asked: null } };

export function knownStates({ agentState }: AgentStateSlice): readonly GwsAgentState[] {
  return agentState.states ?? fixedAgentStates;
}
