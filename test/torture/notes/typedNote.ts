/** What was typed about one call, key by key, and what main said of it. */
export interface TypedNote {
  readonly callId: string;
  /** Counts the calls of the torture. */
  readonly number: number;
  /** When each key had been pressed, in milliseconds of `performance.now()`; `null`: the app was gone before that was known. */
  readonly keys: readonly (number | null)[];
  /** So many of them are kept, said main. */
  readonly acknowledged: number;
}

export interface NoteVerdict {
  /** Keys that are missing, and how long before the kill the oldest of them was pressed. */
  readonly missing: number;
  readonly oldestMs: number;
  /** They were acknowledged, or are older than what a kill may take. */
  readonly isLost: boolean;
  /** The text has something that was not typed about this call at this place. */
  readonly isForeign: boolean;
}

/** A kill may take what was typed within this time. */
const mayMissMs = 300;

/** Two calls next to each other share no letter, and others write them in another order. */
export function letterAt(number: number, place: number): string {
  const step = 1 + (Math.floor(number / 2) % 12);
  return String.fromCharCode(97 + (number % 2) * 13 + ((place * step) % 13));
}

export function textOf({ number, keys }: TypedNote): string {
  return keys.map((_, place) => letterAt(number, place)).join('');
}

/** `text`: what is there after a kill at `goneAtMs`. */
export function judgeNote(note: TypedNote, text: string, goneAtMs: number): NoteVerdict {
  const missing = note.keys.slice(text.length).filter((key): key is number => key !== null);
  const oldestMs = Math.max(0, ...missing.map((pressedAtMs) => goneAtMs - pressedAtMs));
  return {
    missing: missing.length,
    oldestMs,
    isLost: text.length < note.acknowledged || oldestMs > mayMissMs,
    isForeign: !textOf(note).startsWith(text),
  };
}
