import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import { DiskRetry } from './diskRetry';
import type { JournalRecord, JournalRisk, JournalStore } from './journalPort';
import type { JournalShelf } from './recordShelf';
import { unknownRecords } from './unknownRecords';

interface EntryJournalPorts {
  readonly clock: Clock;
  readonly journal: JournalStore;
  readonly log: Logger;
  /** What features keep beside the choices. */
  readonly shelves: readonly JournalShelf[];
}

export interface EntryJournalListener {
  /** Why a crash would lose new choices; `null` when it would not. */
  riskChanged(risk: JournalRisk | null): void;
  /** Someone deleted, moved or replaced the journal. It has been written again. See `WrittenAnew` for `keptAs`. */
  journalRemoved(keptAs: string | null): void;
}

interface KnownRecords {
  /** Also those that are being written right now: a rewrite must not lose them. */
  readonly all: () => readonly JournalRecord[];
  /** Without those that are being written right now. */
  readonly count: () => number;
}

/** How many superfluous records a journal may hold: this many, or this share of the needed ones. */
const mostWaste = { whileRunning: 2_000, atStart: 0, share: 0.1 };

/** Writes entries to the journal, and the whole of it again when it is too long, was removed or has gaps. */
export class EntryJournal {
  private unknown: readonly unknown[] = [];
  private risk: JournalRisk | null = null;
  private tail = 0;
  private readonly retry: DiskRetry;
  /** Set while the whole journal is written again, because it had disappeared. */
  private restoring: Promise<boolean> | null = null;

  constructor(
    private readonly ports: EntryJournalPorts,
    private readonly listener: EntryJournalListener,
    private readonly known: KnownRecords,
  ) {
    this.retry = new DiskRetry(ports.clock, () => void this.compact());
  }

  stop(): void {
    this.retry.stop();
  }

  /** Records that this version does not understand stay in the journal. */
  carryAlong(unknown: readonly unknown[]): void {
    this.unknown = unknown;
  }

  /** Resolves with whether all is in the journal, in the end. */
  write(record: JournalRecord): Promise<boolean> {
    this.tail += 1;
    return this.settle(this.ports.journal.append(record));
  }

  /** Checks that the journal is still there, and rewrites it if not. */
  async check(): Promise<void> {
    await this.settle(this.ports.journal.check());
  }

  /** Rewrites the journal with one record for each entry. Resolves with whether that worked. */
  async compact(): Promise<boolean> {
    this.tail = 0;
    const written = await this.ports.journal.rewrite((found) => {
      const records = this.known.all();
      this.unknown = [
        ...this.unknown,
        ...unknownRecords(found, { records, shelves: this.ports.shelves, strange: this.unknown }),
      ];
      return [...this.unknown, ...records];
    });
    this.kept(written.ok ? null : written.failure);
    if (written.ok && written.value.wasRemoved) this.listener.journalRemoved(written.value.keptAs);
    return written.ok;
  }

  isTooLongAtStart(waste: number): boolean {
    return this.isTooLong(waste, mostWaste.atStart);
  }

  setRisk(risk: JournalRisk | null): void {
    if (risk === this.risk) return;
    this.risk = risk;
    if (risk === null) this.ports.log.info('journal is safe');
    else this.ports.log.error('journal at risk', { cause: risk });
    this.listener.riskChanged(risk);
  }

  private async settle(writing: ReturnType<JournalStore['check']>): Promise<boolean> {
    const written = await writing;
    const failure = written.ok ? null : written.failure;
    if (failure === 'removed') return this.restore();
    this.kept(failure);
    // Not awaited: the longer journal has everything, and choices must stay in order.
    if (this.isTooLong(this.tail, mostWaste.whileRunning)) void this.compact();
    return written.ok;
  }

  /** Everything in the lost journal is known here. It is written once for all choices that found it gone. */
  private restore(): Promise<boolean> {
    this.restoring ??= this.compact().finally(() => {
      this.restoring = null;
    });
    return this.restoring;
  }

  /** A failed write may succeed later, before the next choice; then everything is written again. */
  private kept(failure: JournalRisk | null): void {
    this.setRisk(failure);
    if (failure !== null) this.retry.after(failure);
  }

  /** Rewriting a ledger of many days takes seconds, so it has to be worth it. */
  private isTooLong(waste: number, allowed: number): boolean {
    return waste > Math.max(allowed, this.known.count() > 5_000 ? this.known.count() * mostWaste.share : 0);
  }
}
