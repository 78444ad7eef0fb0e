import type { LedgerView } from '../../electron/contract/ledger';
import type { OutboxView } from '../../electron/contract/outbox';
import type { LedgerQuery } from '../../electron/contract/words/ledger';
import type { TestApplication } from './anApplication';

type Desk = Pick<TestApplication, 'commands'>;

/** Reads today, unless the query says otherwise. */
export async function readLedger({ commands }: Desk, query: Partial<LedgerQuery> = {}): Promise<LedgerView> {
  const answer = await commands.readLedger({ dayMs: null, search: '', pages: 1, ...query });
  if (!answer.ok) throw new Error('the ledger was not read');
  return answer.value;
}

export async function readOutbox({ commands }: Desk): Promise<OutboxView> {
  const answer = await commands.readOutbox(undefined);
  if (!answer.ok) throw new Error('the outbox was not read');
  return answer.value;
}
