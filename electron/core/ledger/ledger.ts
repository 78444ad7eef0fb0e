import type { LedgerQuery } from '../../contract/words/ledger';
import { ownPastCalls, type CallHistorySlice } from '../callHistory/callHistorySlice';
import type { Clock } from '../kernel/clock';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { AgentSlice } from '../session/agentSlice';
import type { LedgerSource } from './ledgerCall';
import { LedgerReader, type LedgerAnswer, type Midnight } from './ledgerReader';

type LedgerState = AgentSlice & CallHistorySlice & Pick<OutboxSlice, 'entries'>;

export interface LedgerPorts {
  readonly clock: Clock;
  readonly midnightBefore: Midnight;
}

/** Answers the queries of the ledger page. */
export class Ledger {
  private readonly reader: LedgerReader;

  constructor(
    private readonly ports: LedgerPorts,
    private readonly host: { readonly state: LedgerState },
  ) {
    this.reader = new LedgerReader(ports.midnightBefore);
  }

  read(query: LedgerQuery): LedgerAnswer {
    const todaySinceMs = this.ports.midnightBefore(this.ports.clock.nowMs());
    return this.reader.read(ledgerSource(this.host.state), query, todaySinceMs);
  }

  /** Drops the cache; the page is closed. */
  forget(): void {
    this.reader.forget();
  }
}

/** What the ledger of the signed-in agent is read from. */
export function ledgerSource(state: LedgerState): LedgerSource {
  return { entries: state.entries, past: ownPastCalls(state) };
}
