import { isSameOwner, type Owner } from '../session/owner';
import { Entries } from './entries';
import type { DispositionEntry } from './entry';

interface Shelf {
  readonly owner: Owner;
  readonly entries: Entries;
}

/** All entries of this system user, who may sign in as several agents at several servers. Never changed in place. */
export class EntriesByOwner implements Iterable<DispositionEntry> {
  static readonly none = new EntriesByOwner([]);

  private constructor(private readonly shelves: readonly Shelf[]) {}

  /** `list` must be in the order of the choices. */
  static of(list: readonly DispositionEntry[]): EntriesByOwner {
    const shelves: { owner: Owner; list: DispositionEntry[] }[] = [];
    for (const entry of list) {
      const shelf = shelves.find(({ owner }) => isSameOwner(owner, entry.owner));
      if (shelf === undefined) shelves.push({ owner: entry.owner, list: [entry] });
      else shelf.list.push(entry);
    }
    return new EntriesByOwner(shelves.map((shelf) => ({ owner: shelf.owner, entries: Entries.of(shelf.list) })));
  }

  *[Symbol.iterator](): Generator<DispositionEntry, undefined> {
    for (const { entries } of this.shelves) yield* entries;
  }

  get length(): number {
    return this.shelves.reduce((sum, { entries }) => sum + entries.length, 0);
  }

  /** The highest sequence number of any entry still known; 0 for none. */
  get newestSequence(): number {
    return Math.max(0, ...this.shelves.map(({ entries }) => entries.newest?.sequence ?? 0));
  }

  get outstanding(): readonly DispositionEntry[] {
    return this.shelves.flatMap(({ entries }) => entries.outstanding);
  }

  of(owner: Owner): Entries {
    return this.shelves.find((shelf) => isSameOwner(shelf.owner, owner))?.entries ?? Entries.none;
  }

  find(id: string): DispositionEntry | null {
    for (const { entries } of this.shelves) {
      const found = entries.find(id);
      if (found !== null) return found;
    }
    return null;
  }

  ofCall(callId: string): readonly DispositionEntry[] {
    return this.shelves.flatMap(({ entries }) => entries.ofCall(callId));
  }

  with(entry: DispositionEntry): EntriesByOwner {
    const index = this.shelves.findIndex(({ owner }) => isSameOwner(owner, entry.owner));
    const shelf = { owner: entry.owner, entries: this.of(entry.owner).with(entry) };
    return new EntriesByOwner(index < 0 ? [...this.shelves, shelf] : this.shelves.with(index, shelf));
  }
}
