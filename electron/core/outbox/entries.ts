import type { DispositionEntry } from './entry';
import { EntryChunk } from './entryChunk';

/** Changing one entry copies this many; all other chunks are shared. */
const chunkSize = 256;

/**
 * One agent's entries in the order they were chosen. Never changed in place. Finding or changing one takes about the
 * same time in a year's ledger as in a day's.
 */
export class Entries implements Iterable<DispositionEntry> {
  static readonly none = new Entries([], 0);

  private constructor(
    private readonly chunks: readonly EntryChunk[],
    readonly length: number,
  ) {}

  /** `list` must be in that order. */
  static of(list: readonly DispositionEntry[]): Entries {
    const chunks: EntryChunk[] = [];
    for (let start = 0; start < list.length; start += chunkSize) {
      chunks.push(new EntryChunk(list.slice(start, start + chunkSize)));
    }
    return new Entries(chunks, list.length);
  }

  *[Symbol.iterator](): Generator<DispositionEntry, undefined> {
    for (const { entries } of this.chunks) yield* entries;
  }

  /** The chunks in order; unchanged chunks are the same arrays as before a change. */
  get pieces(): readonly (readonly DispositionEntry[])[] {
    return this.chunks.map(({ entries }) => entries);
  }

  get newest(): DispositionEntry | null {
    return this.chunks.at(-1)?.entries.at(-1) ?? null;
  }

  /** Entries that wait, and entries that were given up. */
  get outstanding(): readonly DispositionEntry[] {
    return this.chunks.flatMap(({ outstanding }) => outstanding);
  }

  /** Accepted, but not yet seen in the call. */
  get awaitingEcho(): readonly DispositionEntry[] {
    return this.chunks.flatMap(({ awaitingEcho }) => awaitingEcho);
  }

  find(id: string): DispositionEntry | null {
    // Searched from the end: most lookups are for a recent choice.
    for (let index = this.chunks.length - 1; index >= 0; index -= 1) {
      const found = this.chunks[index]?.find(id) ?? null;
      if (found !== null) return found;
    }
    return null;
  }

  ofCall(callId: string): readonly DispositionEntry[] {
    const found: DispositionEntry[] = [];
    // Asked for each pending wrap-up of each snapshot, and nearly all chunks have none: no list is made for those.
    for (const chunk of this.chunks) for (const entry of chunk.ofCall(callId)) found.push(entry);
    return found;
  }

  /** Chosen at or after `fromMs` and before `beforeMs`. */
  chosenBetween(fromMs: number, beforeMs: number): readonly DispositionEntry[] {
    return this.chunks
      .filter(({ chosen }) => chosen.lastMs >= fromMs && chosen.firstMs < beforeMs)
      .flatMap(({ entries }) => entries.filter((one) => one.chosenAtMs >= fromMs && one.chosenAtMs < beforeMs));
  }

  /** Appends a new entry, or replaces the version it has. */
  with(entry: DispositionEntry): Entries {
    for (let index = this.chunks.length - 1; index >= 0; index -= 1) {
      const replaced = this.chunks[index]?.replacing(entry) ?? null;
      if (replaced !== null) return new Entries(this.chunks.with(index, replaced), this.length);
    }
    const last = this.chunks.at(-1)?.entries ?? [];
    const isFull = last.length === 0 || last.length >= chunkSize;
    const chunk = new EntryChunk(isFull ? [entry] : [...last, entry]);
    return new Entries(isFull ? [...this.chunks, chunk] : this.chunks.with(-1, chunk), this.length + 1);
  }
}

/** The calls whose entries may differ. Looks only at the chunks that are not shared. */
export function changedCalls(before: Entries, after: Entries): ReadonlySet<string> {
  const [old, current] = [before.pieces, after.pieces];
  const gone = old.filter((piece, index) => piece !== current[index]);
  const come = current.filter((piece, index) => piece !== old[index]);
  const changed = before === after ? [] : [...gone, ...come].flat();
  return new Set(changed.map(({ callId }) => callId));
}
