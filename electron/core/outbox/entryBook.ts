import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import { EntriesByOwner } from './entriesByOwner';
import type { DispositionEntry } from './entry';
import { EntryJournal, type EntryJournalListener } from './entryJournal';
import { allows, nextState, type EntryEvent } from './entryState';
import type { JournalStore, LoadedJournal } from './journalPort';
import type { JournalShelf, KeptRecord, RecordShelf } from './recordShelf';
import { expiresAtMs, isForgettable, type Retention } from './retention';
import { lost } from './settlement';
import { EntryReader } from './storedEntries';

export interface BookPorts {
  readonly clock: Clock;
  readonly journal: JournalStore;
  readonly log: Logger;
  /** What features keep beside the choices. */
  readonly shelves: readonly JournalShelf[];
}

export interface BookListener extends EntryJournalListener {
  entriesChanged(entries: EntriesByOwner): void;
}

/** The entries: each change is one step of the state table, and is written to disk. */
export class EntryBook {
  private list = EntriesByOwner.none;
  /** Being written: not visible yet, but a rewrite of the journal must not lose them. */
  private readonly arriving = new Map<string, DispositionEntry>();
  /** The sequence number of the newest choice. */
  private lastSequence = 0;
  private readonly journal: EntryJournal;

  constructor(
    private readonly ports: BookPorts,
    private readonly listener: BookListener,
  ) {
    this.journal = new EntryJournal(ports, listener, {
      all: () => [...this.list, ...this.arriving.values(), ...ports.shelves.flatMap(({ records }) => records)],
      count: () => this.list.length,
    });
  }

  get entries(): EntriesByOwner {
    return this.list;
  }

  stop(): void {
    this.journal.stop();
  }

  find(entryId: string): DispositionEntry | null {
    return this.list.find(entryId);
  }

  /** A choice for this call is being written right now. */
  isArriving(callId: string): boolean {
    return [...this.arriving.values()].some((entry) => entry.callId === callId);
  }

  /** The number of requests under way, or about to leave once written. */
  get sends(): number {
    const all = [...this.list.outstanding, ...this.arriving.values()];
    return all.filter(({ state }) => state === 'sending').length;
  }

  /** For the next choice; higher than any before it. */
  nextSequence(): number {
    this.lastSequence += 1;
    return this.lastSequence;
  }

  /**
   * Reads and compacts the journal. Called again if it could not be opened at the start: choices made meanwhile then
   * follow its entries and are written.
   */
  async load(retention: Retention): Promise<LoadedJournal['setAside']> {
    const reader = new EntryReader(this.ports.shelves);
    const { risk, setAside } = await this.ports.journal.load((record) => reader.read(record));
    const meanwhile = [...this.takeIn(reader.entries), ...reader.fillShelves()];
    this.journal.carryAlong(reader.unknown);
    if (meanwhile.length === 0) this.journal.setRisk(risk);
    else await Promise.all(meanwhile.map((record) => this.journal.write(record)));
    if (reader.unknown.length > 0) this.ports.log.warn('records not understood', { count: reader.unknown.length });
    // An entry found as `sending` may or may not have arrived.
    for (const { id } of reader.entries.filter(({ state }) => state === 'sending')) {
      // Looked up again each time: the call may have proved it while another entry was written.
      const entry = this.find(id);
      if (entry?.state === 'sending') await this.change(entry, 'outcomeUnknown', lost(entry));
    }
    const hasErased = await this.tidy(retention);
    if (hasErased || setAside !== null || this.journal.isTooLongAtStart(reader.waste)) await this.compact();
    this.listener.entriesChanged(this.list);
    return setAside;
  }

  /** Resolves when it is written, with whether that worked; it is in the list from then on. */
  async add(entry: DispositionEntry): Promise<boolean> {
    this.arriving.set(entry.id, entry);
    this.note(entry);
    const isKept = await this.journal.write(entry);
    this.put(this.arrived(entry));
    return isKept;
  }

  /** Visible at once; resolves with whether it could be written. */
  keep<Kept extends KeptRecord>(shelf: RecordShelf<Kept>, record: Kept): Promise<boolean> {
    // Handed to the journal first: who reacts to the record may write a newer one of the same id at once.
    const written = this.journal.write(record);
    shelf.put(record);
    return written;
  }

  /** The agent's undo of it is being written, so it must not leave meanwhile. */
  isBeingTakenBack(entryId: string): boolean {
    return this.arriving.get(entryId)?.state === 'withdrawn';
  }

  /** Replaces one entry by another. Neither change is visible before both are written. */
  async takeBackFor(entry: DispositionEntry, again: DispositionEntry): Promise<void> {
    const withdrawn = { ...entry, holdReason: null, state: nextState(entry.state, 'undone') };
    // In one append, the new one first.
    const both = [again, withdrawn];
    for (const one of both) {
      this.arriving.set(one.id, one);
      this.note(one);
    }
    await Promise.all(both.map((one) => this.journal.write(one)));
    this.list = this.list.with(this.arrived(again)).with(this.arrived(withdrawn));
    this.listener.entriesChanged(this.list);
  }

  /** Visible at once and not written: after a restart it is found out again. */
  put(entry: DispositionEntry): void {
    this.list = this.list.with(entry);
    this.listener.entriesChanged(this.list);
  }

  /** Applies one event of the state table to the newest version of the entry, and resolves when it is written. */
  async change(
    entry: DispositionEntry,
    event: EntryEvent,
    patch: Partial<DispositionEntry> = {},
  ): Promise<DispositionEntry> {
    const current = this.find(entry.id) ?? entry;
    const next = { ...current, ...patch, state: nextState(current.state, event) };
    this.put(next);
    this.note(next);
    await this.journal.write(next);
    return next;
  }

  /**
   * Gives up entries that waited too long, and forgets those that are over for long enough. Resolves with whether any
   * were forgotten.
   */
  async tidy(retention: Retention): Promise<boolean> {
    const nowMs = this.ports.clock.nowMs();
    const isOverdue = (entry: DispositionEntry): boolean =>
      allows(entry.state, 'waitedTooLong') && expiresAtMs(entry, retention) <= nowMs;
    for (const { id } of this.list.outstanding.filter(isOverdue)) {
      // Looked up again each time: it may have left while another was written.
      const entry = this.find(id);
      if (entry !== null && isOverdue(entry)) await this.change(entry, 'waitedTooLong', { expiredAtMs: nowMs });
    }
    const hasForgotten = this.ports.shelves.map((shelf) => shelf.forget(retention, nowMs)).includes(true);
    const kept = [...this.list].filter((entry) => !isForgettable(entry, retention, nowMs));
    if (kept.length === this.list.length) return hasForgotten;
    this.ports.log.info('entries erased', { count: this.list.length - kept.length });
    this.list = EntriesByOwner.of(kept);
    this.listener.entriesChanged(this.list);
    return true;
  }

  /** Rewrites the journal with one record for each entry. Resolves with whether that worked. */
  compact(): Promise<boolean> {
    return this.journal.compact();
  }

  /** Checks that the journal is still there, and rewrites it if not. */
  async check(): Promise<void> {
    await this.journal.check();
  }

  /** The entry as it was finally written. */
  private arrived(entry: DispositionEntry): DispositionEntry {
    const written = this.arriving.get(entry.id) ?? entry;
    this.arriving.delete(entry.id);
    return written;
  }

  /** Puts the loaded entries before those chosen meanwhile. Returns the latter with their new sequence numbers. */
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
}
