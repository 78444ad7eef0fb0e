import type { LedgerQuery } from '../../contract/words/ledger';
import type { Clock } from '../kernel/clock';
import type { OutboxSlice } from '../outbox/outboxSlice';
import { LedgerReader, type LedgerAnswer, type Midnight } from './ledgerReader';

export interface LedgerPorts {
  readonly clock: Clock;
  readonly midnightBefore: Midnight;
}

/** Answers the queries of the ledger page. */
export class Ledger {
  private readonly reader: LedgerReader;

  constructor(
    private readonly ports: LedgerPorts,
    private readonly host: { readonly state: Pick<OutboxSlice, 'entries'> },
  ) {
    this.reader = new LedgerReader(ports.midnightBefore);
  }

  read(query: LedgerQuery): LedgerAnswer {
    const todaySinceMs = this.ports.midnightBefore(this.ports.clock.nowMs());
    return this.reader.read(this.host.state.entries, query, todaySinceMs);
  }

  /** Drops the cache; the page is closed. */
  forget(): void {
    this.reader.forget();
  }
}
