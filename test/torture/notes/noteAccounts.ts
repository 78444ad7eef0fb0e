import type { RecordedInteraction } from '../../support/simulatorAnswers';
import { judgeNote, textOf, type NoteVerdict, type TypedNote } from './typedNote';

export interface KnownNote extends TypedNote {
  /** As the app names the call. */
  readonly who: string;
  keys: (number | null)[];
  /** All keys, also those that a kill took. */
  typed: number;
  acknowledged: number;
  /** Of the first kill since its text was last seen. */
  goneAtMs: number | null;
  /** Its text is not what was typed about its call, so nothing more can be learnt from it. */
  isSpoilt: boolean;
}

export interface NoteFigures {
  readonly keys: number;
  /** Texts of which main said that they are kept. */
  readonly acknowledged: number;
  /** Keys that the kills took, the most that one kill took of a note, and how old the oldest was. */
  readonly missing: number;
  readonly mostMissing: number;
  readonly oldestMs: number;
  /** Notes without what was acknowledged, or without keys that are older than what a kill may take. */
  readonly lost: readonly string[];
  /** Notes with something that was not typed about their call. */
  readonly foreign: readonly string[];
  readonly delivered: number;
  readonly undelivered: readonly string[];
}

/** What was typed about each call, and what was found of it. */
export class NoteAccounts {
  readonly notes: KnownNote[] = [];
  private readonly verdicts: NoteVerdict[] = [];
  private readonly lost: string[] = [];
  private readonly foreign: string[] = [];
  private acknowledged = 0;

  add(call: Pick<KnownNote, 'callId' | 'number' | 'who'>): KnownNote {
    const note = { ...call, keys: [], typed: 0, acknowledged: 0, goneAtMs: null, isSpoilt: false };
    this.notes.push(note);
    return note;
  }

  /** `answers`: see noteAnswers.cjs. */
  killed(goneAtMs: number, answers: string): void {
    const lines = answers.split('\n').slice(0, -1);
    this.acknowledged += lines.length;
    for (const note of this.notes) {
      note.goneAtMs ??= goneAtMs;
      for (const line of lines) {
        const [callId, length] = line.split(' ');
        if (callId === note.callId) note.acknowledged = Math.max(note.acknowledged, Number(length));
      }
    }
  }

  /** While the app lives, every key is there. */
  shown(note: KnownNote, text: string): void {
    if (text !== textOf(note)) this.spoil(note, text);
  }

  /** After a start. What is there has to stay from now on. */
  found(note: KnownNote, text: string): void {
    this.judge(note, text);
    note.keys = note.keys.slice(0, text.length);
    note.acknowledged = text.length;
    note.goneAtMs = null;
  }

  /** Everything that is owed to the contact history is there. */
  areDelivered(history: readonly RecordedInteraction[]): boolean {
    return this.owed().every((note) => {
      const { isLost, isForeign } = verdictOf(note, commentOf(note, history));
      return !isLost && !isForeign;
    });
  }

  close(history: readonly RecordedInteraction[]): NoteFigures {
    const owed = this.owed();
    // The record of a call is made first, and its note follows.
    const arrived = owed.filter((note) => commentOf(note, history) !== '');
    const undelivered = owed.filter((note) => !arrived.includes(note));
    for (const note of arrived) this.judge(note, commentOf(note, history));
    return {
      keys: this.notes.reduce((sum, { typed }) => sum + typed, 0),
      acknowledged: this.acknowledged,
      missing: this.verdicts.reduce((sum, { missing }) => sum + missing, 0),
      mostMissing: Math.max(0, ...this.verdicts.map(({ missing }) => missing)),
      oldestMs: Math.max(0, ...this.verdicts.map(({ oldestMs }) => oldestMs)),
      lost: this.lost,
      foreign: this.foreign,
      delivered: arrived.length,
      undelivered: undelivered.map(({ callId }) => callId),
    };
  }

  private owed(): readonly KnownNote[] {
    return this.notes.filter((note) => !note.isSpoilt && verdictOf(note, '').isLost);
  }

  private judge(note: KnownNote, text: string): void {
    const verdict = verdictOf(note, text);
    this.verdicts.push(verdict);
    if (verdict.isForeign) this.spoil(note, text);
    else if (verdict.isLost) {
      const { callId, acknowledged, keys } = note;
      this.lost.push(`${callId}: ${text.length} of ${keys.length} keys, ${acknowledged} acknowledged`);
    }
  }

  private spoil(note: KnownNote, text: string): void {
    note.isSpoilt = true;
    this.foreign.push(`${note.callId}: typed ${textOf(note)}, found ${text}`);
  }
}

function verdictOf(note: KnownNote, text: string): NoteVerdict {
  return judgeNote(note, text, note.goneAtMs ?? performance.now());
}

function commentOf({ callId }: KnownNote, history: readonly RecordedInteraction[]): string {
  return history.find((one) => one.callId === callId)?.comment ?? '';
}
