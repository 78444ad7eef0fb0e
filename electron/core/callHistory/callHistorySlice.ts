import type { AgentSlice } from '../session/agentSlice';
import { PastCalls, PastCallsByOwner } from './pastCalls';

export interface CallHistorySlice {
  readonly pastCalls: PastCallsByOwner;
}

export const noCallHistory: CallHistorySlice = { pastCalls: PastCallsByOwner.none };

/** Those of the agent who is signed in. */
export function ownPastCalls({ agent, pastCalls }: AgentSlice & CallHistorySlice): PastCalls {
  return agent === null ? PastCalls.none : pastCalls.of(agent.owner);
}
