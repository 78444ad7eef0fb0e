import type { Outbox } from './outbox';
import type { StateHost } from '../kernel/store';
import type { AgentSlice } from '../session/agentSlice';
import type { OutboxSlice } from './outboxSlice';

type FlushState = AgentSlice & OutboxSlice;

interface FlushServices {
  readonly store: Pick<StateHost<FlushState>, 'state'>;
  readonly outbox: Pick<Outbox, 'drain'>;
}

/** Sends what waits, within a limit. Resolves with how many dispositions are unsent and would be the agent's concern. */
export async function flush({ store, outbox }: FlushServices, limitMs: number): Promise<number> {
  const { agent, journalRisk, waitingOfOthers } = store.state;
  if (agent !== null) return outbox.drain(agent.owner, limitMs);
  // Written down it waits for the next sign-in; in memory it ends with the program.
  return journalRisk === null ? 0 : waitingOfOthers;
}
