import type { LedgerView } from '../../contract/ledger';
import type { LedgerQuery } from '../../contract/words/ledger';
import type { Clock } from '../kernel/clock';
import { LedgerReader, type Midnight } from './ledgerReader';
import { ledgerView, type LedgerViewState } from './ledgerView';

export interface LedgerPorts {
  readonly clock: Clock;
  readonly midnightBefore: Midnight;
}

/** Answers what the page of the ledger asks. */
export class Ledger {
  private readonly reader: LedgerReader;

  constructor(
    private readonly ports: LedgerPorts,
    private readonly host: { readonly state: LedgerViewState },
  ) {
    this.reader = new LedgerReader(ports.midnightBefore);
  }

  read(query: LedgerQuery): LedgerView {
    const todaySinceMs = this.ports.midnightBefore(this.ports.clock.nowMs());
    return ledgerView(this.host.state, query, { todaySinceMs, reader: this.reader });
  }

  /** What was worked out for the next question goes: nobody looks any more. */
  forget(): void {
    this.reader.forget();
  }
}
