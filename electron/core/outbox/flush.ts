import type { StateHost } from '../applicationState';
import type { Outbox } from './outbox';

interface FlushServices {
  readonly store: Pick<StateHost, 'state'>;
  readonly outbox: Pick<Outbox, 'drain'>;
}

/** Sends what waits, within a limit. Resolves with how many dispositions are unsent and would be the agent's concern. */
export async function flush({ store, outbox }: FlushServices, limitMs: number): Promise<number> {
  const { agent, journalRisk, waitingOfOthers } = store.state;
  if (agent !== null) return outbox.drain(agent.owner, limitMs);
  // Written down it waits for the next sign-in; in memory it ends with the program.
  return journalRisk === null ? 0 : waitingOfOthers;
}
