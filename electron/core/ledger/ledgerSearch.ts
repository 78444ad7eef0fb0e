import type { FoundCalls, LedgerSource } from './ledgerCall';
import { Folding, searchFor, type Searched } from './searchWords';

type Piece = readonly Searched[];

/** What is looked for, and what has it. */
interface Sought {
  readonly typed: string;
  readonly has: ((searched: Searched) => boolean) | null;
  /** By the pieces of the lists: when one entry or past call changes, only its neighbours are asked again. */
  readonly pieces: WeakMap<Piece, readonly boolean[]>;
}

/** Finds calls by words in who it was, the number that was called, and any code that was given. */
export class LedgerSearch {
  private readonly folding = new Folding();
  private sought: Sought | null = null;

  /** `null` when nothing is looked for. `coded`: the ids of all calls with a choice. */
  found({ entries, past }: LedgerSource, typed: string, coded: () => ReadonlySet<string>): FoundCalls | null {
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
    const withCode = coded();
    const uncoded = past.pieces.flatMap((piece) => {
      const having = this.having(piece, sought);
      return piece.filter(({ callId }, place) => having[place] === true && !withCode.has(callId));
    });
    return {
      coded: [...calls].reverse(),
      uncoded: uncoded.reverse(),
      choicesOf: (callId) => entries.ofCall(callId),
    };
  }

  forget(): void {
    this.sought = null;
  }

  private seek(typed: string): Sought {
    this.sought = { typed, has: searchFor(typed, this.folding), pieces: new WeakMap() };
    return this.sought;
  }

  /** For each of the piece, whether it has what is looked for. */
  private having(piece: Piece, { has, pieces }: Sought): readonly boolean[] {
    const known = pieces.get(piece) ?? piece.map((entry) => has?.(entry) === true);
    pieces.set(piece, known);
    return known;
  }
}
