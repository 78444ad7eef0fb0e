import type { NoteView } from '../../electron/contract/notes';
import { ago } from '../texts/duration';
import { text, type Text } from '../texts/text';
import type { Tone } from '../ui/tone';
import type { OpenNote } from './noteStore';

export interface NoteStateText {
  readonly tone: Tone;
  readonly text: Text;
}

/** What became of the text; `null` before anything was written. */
export function noteStateText({ draft, problem }: OpenNote, note: NoteView, nowMs: number): NoteStateText | null {
  if (problem !== null) return { tone: 'refused', text: text(`note.problem.${problem}`) };
  if (!draft.isKept) return { tone: 'waiting', text: text('note.notOnDisk') };
  if (note.writtenAtMs === null) return null;
  return { tone: 'neutral', text: text('note.kept', { ago: ago(nowMs - note.writtenAtMs) }) };
}
