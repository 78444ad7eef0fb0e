import type { Entries } from '../outbox/entries';
import type { DispositionEntry } from '../outbox/entry';
import { Folding, searchFor } from './searchWords';

type Piece = readonly DispositionEntry[];

/** What is looked for, and what has it. */
interface Sought {
  readonly typed: string;
  readonly has: ((entry: DispositionEntry) => boolean) | null;
  /** By the pieces of the ledger: when one entry changes, only its neighbours are asked again. */
  readonly pieces: WeakMap<Piece, readonly boolean[]>;
}

/** Finds calls by words in who was talked with, the number that was called, and any code that was given. */
export class LedgerSearch {
  private readonly folding = new Folding();
  private sought: Sought | null = null;

  /** The ids of the calls, that with the newest choice first; `null` when nothing is looked for. */
  found(entries: Entries, typed: string): readonly string[] | null {
    const sought = this.sought?.typed === typed ? this.sought : this.seek(typed);
    if (sought.has === null) return null;
    // In the order of the newest choice of each, whether that was what has the words or an earlier one.
    const calls = new Set<string>();
    for (const piece of entries.pieces) {
      const having = this.having(piece, sought);
      piece.forEach(({ callId }, place) => {
        if (calls.delete(callId) || having[place] === true) calls.add(callId);
      });
    }
    return [...calls].reverse();
  }

  forget(): void {
    this.sought = null;
  }

  private seek(typed: string): Sought {
    this.sought = { typed, has: searchFor(typed, this.folding), pieces: new WeakMap() };
    return this.sought;
  }

  /** For each entry of the piece, whether it has what is looked for. */
  private having(piece: Piece, { has, pieces }: Sought): readonly boolean[] {
    const known = pieces.get(piece) ?? piece.map((entry) => has?.(entry) === true);
    pieces.set(piece, known);
    return known;
  }
}
