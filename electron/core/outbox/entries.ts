import type { DispositionEntry } from './entry';
import { EntryChunk } from './entryChunk';

/** What is copied when one entry changes; all other chunks are shared. */
const chunkSize = 256;

/**
 * The entries of one agent in the order in which they were chosen. Never changed in place; to find and to change one
 * costs about the same in a ledger of a year as in one of a day.
 */
export class Entries implements Iterable<DispositionEntry> {
  static readonly none = new Entries([], 0);

  private constructor(
    private readonly chunks: readonly EntryChunk[],
    readonly length: number,
  ) {}

  /** In that order. */
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

  /** One after the other; those that nothing has changed in are the same as before the change. */
  get pieces(): readonly (readonly DispositionEntry[])[] {
    return this.chunks.map(({ entries }) => entries);
  }

  get newest(): DispositionEntry | null {
    return this.chunks.at(-1)?.entries.at(-1) ?? null;
  }

  /** What waits, and what was given up. */
  get outstanding(): readonly DispositionEntry[] {
    return this.chunks.flatMap(({ outstanding }) => outstanding);
  }

  /** Accepted, and still to be seen in its call. */
  get awaitingEcho(): readonly DispositionEntry[] {
    return this.chunks.flatMap(({ awaitingEcho }) => awaitingEcho);
  }

  find(id: string): DispositionEntry | null {
    // The one that is asked for was most likely chosen just now.
    for (let index = this.chunks.length - 1; index >= 0; index -= 1) {
      const found = this.chunks[index]?.find(id) ?? null;
      if (found !== null) return found;
    }
    return null;
  }

  ofCall(callId: string): readonly DispositionEntry[] {
    return this.chunks.flatMap((chunk) => chunk.ofCall(callId));
  }

  /** Chosen from that moment on, and before the other. */
  chosenBetween(fromMs: number, beforeMs: number): readonly DispositionEntry[] {
    return this.chunks
      .filter(({ chosen }) => chosen.lastMs >= fromMs && chosen.firstMs < beforeMs)
      .flatMap(({ entries }) => entries.filter((one) => one.chosenAtMs >= fromMs && one.chosenAtMs < beforeMs));
  }

  /** With a new one at the end, or with the newer version of one that it has. */
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
