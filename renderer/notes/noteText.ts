import type { NotesView, NoteView } from '../../electron/contract/notes';
import { ago } from '../texts/duration';
import { text, type Text } from '../texts/text';
import type { Tone } from '../ui/tone';
import type { OpenNote } from './noteStore';

export interface NoteStateText {
  readonly tone: Tone;
  readonly text: Text;
}

export type NoteRules = Pick<NotesView, 'longest' | 'route' | 'sentLength' | 'spelling'>;

/** What became of the text; `null` before anything was written. */
export function noteStateText(
  { draft, problem }: OpenNote,
  { note, rules }: { readonly note: NoteView; readonly rules: NoteRules },
  nowMs: number,
): NoteStateText | null {
  if (problem !== null) return { tone: 'refused', text: text(`note.problem.${problem}`) };
  if (!draft.isKept) return { tone: 'waiting', text: text('note.notOnDisk') };
  if (note.writtenAtMs === null) return null;
  return deliveryText(note, rules, ago(nowMs - note.writtenAtMs));
}

function deliveryText(note: NoteView, rules: NoteRules, since: Text): NoteStateText {
  switch (note.state) {
    case 'kept':
      return keptText(note, rules, since);
    case 'sending':
      return { tone: 'neutral', text: text('note.sending', { ago: since }) };
    case 'delivered':
      return { tone: 'good', text: text('note.delivered') };
    case 'refused':
      return { tone: 'refused', text: text('note.refused', { ago: since }) };
    case 'undelivered':
      return { tone: 'waiting', text: text('note.undelivered', { ago: since }) };
  }
}

function keptText(note: NoteView, { route, sentLength }: NoteRules, since: Text): NoteStateText {
  const isTooLong = note.text.length > (sentLength ?? Infinity);
  if (isTooLong) return { tone: 'waiting', text: text('note.tooLong', { ago: since }) };
  const key = ({ local: 'note.local', userData: 'note.waits', ucs: 'note.afterCall' } as const)[route];
  return { tone: 'neutral', text: text(key, { ago: since }) };
}

/** The words of GWS about a note that it refused; `null` when it said none. */
export function noteRefusalText({ state, refusal }: NoteView): Text | null {
  const said = refusal?.said ?? null;
  return state !== 'refused' || said === null ? null : text('note.said', { said });
}

/** The limit that the text has come near or has passed; `null` while there is room. */
export function nearLimit(used: number, { longest, sentLength }: NoteRules): number | null {
  const limit = sentLength ?? longest;
  return used > limit * 0.9 ? limit : null;
}
