import { DiskRetry } from './diskRetry';
import type { Clock } from '../kernel/clock';
import type { JournalRisk, JournalStore, LoadedJournal } from './journalPort';
import type { Logger } from '../kernel/log';
import { allows, nextState, type EntryEvent } from './entryState';
import { EntriesByOwner } from './entriesByOwner';
import type { DispositionEntry } from './entry';
import { expiresAtMs, isForgettable, type Retention } from './retention';
import { lost } from './settlement';
import { EntryReader } from './storedEntries';

export interface BookPorts {
  readonly clock: Clock;
  readonly journal: JournalStore;
  readonly log: Logger;
}

export interface BookListener {
  entriesChanged(entries: EntriesByOwner): void;
  /** Why a crash would lose what is chosen now; `null` when it would not. */
  riskChanged(risk: JournalRisk | null): void;
  /** Somebody had deleted, moved or replaced the journal. It is written anew by now. */
  journalRemoved(): void;
}

/** A journal may hold this many records more than it needs, or as many more as a share of what it needs. */
const mostWaste = { whileRunning: 2_000, atStart: 0, share: 0.1 };

/** The entries, and their journal: each change is one step of the state table, and is written down. */
export class EntryBook {
  private list = EntriesByOwner.none;
  /** Being written down: not to be seen before that, nor to be lost by a rewriting meanwhile. */
  private readonly arriving = new Map<string, DispositionEntry>();
  /** The number of the newest choice. */
  private lastSequence = 0;
  private unknown: readonly unknown[] = [];
  private risk: JournalRisk | null = null;
  private tail = 0;
  private readonly retry: DiskRetry;
  /** All is being written anew, because the journal was not there any more. */
  private restoring: Promise<boolean> | null = null;

  constructor(
    private readonly ports: BookPorts,
    private readonly listener: BookListener,
  ) {
    this.retry = new DiskRetry(ports.clock, () => void this.compact());
  }

  get entries(): EntriesByOwner {
    return this.list;
  }

  stop(): void {
    this.retry.stop();
  }

  find(entryId: string): DispositionEntry | null {
    return this.list.find(entryId);
  }

  /** A choice for this call is just being written down. */
  isArriving(callId: string): boolean {
    return [...this.arriving.values()].some((entry) => entry.callId === callId);
  }

  /** So many requests are under way, or leave as soon as they are written down. */
  get sends(): number {
    const all = [...this.list.outstanding, ...this.arriving.values()];
    return all.filter(({ state }) => state === 'sending').length;
  }

  /** For the next choice: higher than that of any before it. */
  nextSequence(): number {
    this.lastSequence += 1;
    return this.lastSequence;
  }

  /**
   * Reads the journal, and makes it as small as it can be. Once more when it could not be opened at the start: what was
   * chosen meanwhile comes after everything that stands there, and is written down.
   */
  async load(retention: Retention): Promise<LoadedJournal['setAside']> {
    const reader = new EntryReader();
    const { risk, setAside } = await this.ports.journal.load((record) => reader.read(record));
    const meanwhile = this.takeIn(reader.entries);
    this.unknown = reader.unknown;
    if (meanwhile.length === 0) this.setRisk(risk);
    else await Promise.all(meanwhile.map((entry) => this.write(entry)));
    if (this.unknown.length > 0) this.ports.log.warn('records not understood', { count: this.unknown.length });
    // What was found as `sending` may or may not have arrived.
    for (const { id } of reader.entries.filter(({ state }) => state === 'sending')) {
      // Found anew each time: the call itself may have proved it while another was written down.
      const entry = this.find(id);
      if (entry?.state === 'sending') await this.change(entry, 'outcomeUnknown', lost(entry));
    }
    const hasErased = await this.tidy(retention);
    if (hasErased || setAside !== null || this.isTooLong(reader.waste, mostWaste.atStart)) await this.compact();
    this.listener.entriesChanged(this.list);
    return setAside;
  }

  /** Resolves when it is written down, with whether it could be; it is in the list from then on. */
  async add(entry: DispositionEntry): Promise<boolean> {
    this.arriving.set(entry.id, entry);
    this.note(entry);
    const isKept = await this.write(entry);
    this.put(this.arrived(entry));
    return isKept;
  }

  /** What the agent takes back is being written down: it must not leave meanwhile. */
  isBeingTakenBack(entryId: string): boolean {
    return this.arriving.get(entryId)?.state === 'withdrawn';
  }

  /** Takes one back for another. Nobody sees the one without the other, and neither before both are written down. */
  async takeBackFor(entry: DispositionEntry, again: DispositionEntry): Promise<void> {
    const withdrawn = { ...entry, holdReason: null, state: nextState(entry.state, 'undone') };
    // With one append, the new one first.
    const both = [again, withdrawn];
    for (const one of both) {
      this.arriving.set(one.id, one);
      this.note(one);
    }
    await Promise.all(both.map((one) => this.write(one)));
    this.list = this.list.with(this.arrived(again)).with(this.arrived(withdrawn));
    this.listener.entriesChanged(this.list);
  }

  /** Seen at once, and not written down: it is found again by whatever brought it about. */
  put(entry: DispositionEntry): void {
    this.list = this.list.with(entry);
    this.listener.entriesChanged(this.list);
  }

  /** Applies one event of the state table to the newest version of the entry, and resolves when it is written down. */
  async change(
    entry: DispositionEntry,
    event: EntryEvent,
    patch: Partial<DispositionEntry> = {},
  ): Promise<DispositionEntry> {
    const current = this.find(entry.id) ?? entry;
    const next = { ...current, ...patch, state: nextState(current.state, event) };
    this.put(next);
    this.note(next);
    await this.write(next);
    return next;
  }

  /** Gives up what has waited too long, and forgets what is over for long enough. Whether anything was forgotten. */
  async tidy(retention: Retention): Promise<boolean> {
    const nowMs = this.ports.clock.nowMs();
    const isOverdue = (entry: DispositionEntry): boolean =>
      allows(entry.state, 'waitedTooLong') && expiresAtMs(entry, retention) <= nowMs;
    for (const { id } of this.list.outstanding.filter(isOverdue)) {
      // Found anew each time: it may have left while another was written down.
      const entry = this.find(id);
      if (entry !== null && isOverdue(entry)) await this.change(entry, 'waitedTooLong', { expiredAtMs: nowMs });
    }
    const kept = [...this.list].filter((entry) => !isForgettable(entry, retention, nowMs));
    if (kept.length === this.list.length) return false;
    this.ports.log.info('entries erased', { count: this.list.length - kept.length });
    this.list = EntriesByOwner.of(kept);
    this.listener.entriesChanged(this.list);
    return true;
  }

  /** Writes the journal anew with one record for each entry. Resolves with whether that could be done. */
  async compact(): Promise<boolean> {
    this.tail = 0;
    const records = (): readonly unknown[] => [...this.unknown, ...this.list, ...this.arriving.values()];
    const written = await this.ports.journal.rewrite(records);
    this.kept(written.ok ? null : written.failure);
    if (written.ok && written.value.wasRemoved) this.listener.journalRemoved();
    return written.ok;
  }

  /** As it was written down, in the end. */
  private arrived(entry: DispositionEntry): DispositionEntry {
    const written = this.arriving.get(entry.id) ?? entry;
    this.arriving.delete(entry.id);
    return written;
  }

  /** Puts what was found before all that was chosen without knowing of it. Returns the latter, by their new numbers. */
  private takeIn(found: readonly DispositionEntry[]): readonly DispositionEntry[] {
    const before = EntriesByOwner.of(found);
    const moved = (entry: DispositionEntry): DispositionEntry => ({
      ...entry,
      sequence: entry.sequence + before.newestSequence,
    });
    const seen = [...this.list].map(moved);
    for (const entry of [...this.arriving.values()]) this.arriving.set(entry.id, moved(entry));
    this.list = seen.reduce((list, entry) => list.with(entry), before);
    this.lastSequence += before.newestSequence;
    return [...seen, ...this.arriving.values()];
  }

  private note({ id, state, attempts }: DispositionEntry): void {
    this.ports.log.info('disposition', { entryId: id, state, attempt: attempts });
  }

  private async write(entry: DispositionEntry): Promise<boolean> {
    const written = await this.ports.journal.append(entry);
    const failure = written.ok ? null : written.failure;
    if (failure === 'removed') return this.restore();
    this.kept(failure);
    this.tail += 1;
    // Not waited for: what was written is in the longer journal, and the choices have to stay in their order.
    if (this.isTooLong(this.tail, mostWaste.whileRunning)) void this.compact();
    return written.ok;
  }

  /** All that stood in the journal is known here. Written anew once for all choices that found it gone. */
  private restore(): Promise<boolean> {
    this.restoring ??= this.compact().finally(() => {
      this.restoring = null;
    });
    return this.restoring;
  }

  /** What was not written may be in a while, before anything is chosen: all is written anew then. */
  private kept(failure: JournalRisk | null): void {
    this.setRisk(failure);
    if (failure !== null) this.retry.after(failure);
  }

  /** To write a ledger of many days anew takes seconds, so it must be worth it. */
  private isTooLong(waste: number, allowed: number): boolean {
    return waste > Math.max(allowed, this.list.length > 5_000 ? this.list.length * mostWaste.share : 0);
  }

  private setRisk(risk: JournalRisk | null): void {
    if (risk === this.risk) return;
    this.risk = risk;
    if (risk === null) this.ports.log.info('journal is safe');
    else this.ports.log.error('journal at risk', { cause: risk });
    this.listener.riskChanged(risk);
  }
}
