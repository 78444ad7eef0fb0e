import type { StateHost } from '../kernel/store';
import type { AgentSlice } from '../session/agentSlice';
import type { Outbox } from './outbox';
import type { OutboxSlice } from './outboxSlice';

type FlushState = AgentSlice & OutboxSlice;

interface FlushServices {
  readonly store: Pick<StateHost<FlushState>, 'state'>;
  readonly outbox: Pick<Outbox, 'drain'>;
}

/**
 * Sends what waits, within a limit. Resolves with the number of unsent dispositions that the agent should know about.
 */
export async function flush({ store, outbox }: FlushServices, limitMs: number): Promise<number> {
  const { agent, journalRisk, waitingOfOthers } = store.state;
  if (agent !== null) return outbox.drain(agent.owner, limitMs);
  // On disk they wait for the next sign-in; in memory only they are lost when the program ends.
  return journalRisk === null ? 0 : waitingOfOthers;
}
