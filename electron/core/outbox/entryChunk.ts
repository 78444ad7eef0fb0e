import type { DispositionEntry } from './entry';
import { isOutstanding } from './entryState';

const none: readonly DispositionEntry[] = [];

/** A few hundred entries in a row, never changed, with cached answers to frequent questions. */
export class EntryChunk {
  readonly outstanding: readonly DispositionEntry[];
  readonly awaitingEcho: readonly DispositionEntry[];
  /** The earliest and latest choice; a clock may have been set back between them. */
  readonly chosen: { readonly firstMs: number; readonly lastMs: number };
  private readonly places = new Map<string, number>();
  private readonly calls = new Map<string, DispositionEntry[]>();

  constructor(readonly entries: readonly DispositionEntry[]) {
    let [firstMs, lastMs] = [Infinity, -Infinity];
    entries.forEach((entry, place) => {
      this.places.set(entry.id, place);
      const ofCall = this.calls.get(entry.callId);
      if (ofCall === undefined) this.calls.set(entry.callId, [entry]);
      else ofCall.push(entry);
      firstMs = Math.min(firstMs, entry.chosenAtMs);
      lastMs = Math.max(lastMs, entry.chosenAtMs);
    });
    this.chosen = { firstMs, lastMs };
    this.outstanding = entries.filter(({ state }) => isOutstanding(state));
    this.awaitingEcho = entries.filter(({ awaitsEcho }) => awaitsEcho);
  }

  find(id: string): DispositionEntry | null {
    const place = this.places.get(id);
    return place === undefined ? null : (this.entries[place] ?? null);
  }

  ofCall(callId: string): readonly DispositionEntry[] {
    return this.calls.get(callId) ?? none;
  }

  /** Replaces an entry by its newer version; `null` when no entry has that id. */
  replacing(entry: DispositionEntry): EntryChunk | null {
    const place = this.places.get(entry.id);
    return place === undefined ? null : new EntryChunk(this.entries.with(place, entry));
  }
}
