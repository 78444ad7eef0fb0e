import { expect, it } from 'vitest';
import type { NoteView } from '../../../electron/contract/notes';
import { newDraft } from '../../../renderer/notes/noteDraft';
import { noteRefusalText, noteStateText } from '../../../renderer/notes/noteText';

const rules = { longest: 2_000, route: 'ucs', sentLength: null, spelling: false } as const;

function aNote(changes: Partial<NoteView>): NoteView {
  const text = { callId: 'CALL1', text: 'Wants a refund', revision: 1, writtenAtMs: 1_000 };
  return { ...text, state: 'kept', refusal: null, ...changes };
}

function texts(changes: Partial<NoteView>): readonly (string | undefined)[] {
  const note = aNote(changes);
  const state = noteStateText({ draft: newDraft(note), problem: null }, { note, rules }, 2_000);
  return [state?.text.key, noteRefusalText(note)?.key];
}

/** What GWS says may be long: it stands below the field, which must not move while the agent types. */
it('says beside the label that a note was refused, and below the field what GWS said', () => {
  const refusal = { httpStatus: 403, statusCode: 5, said: 'Read-only' };
  expect(texts({ state: 'refused', refusal })).toEqual(['note.refused', 'note.said']);
  expect(texts({ state: 'refused', refusal: { ...refusal, said: null } })).toEqual(['note.refused', undefined]);
  expect(texts({ state: 'kept', refusal })).toEqual(['note.afterCall', undefined]);
});
