import type { ChoiceDraftView } from '../../contract/choiceDraft';
import { needsOf } from '../dispositions/codeNeeds';
import { displayNameOf } from '../dispositions/codeTree';
import type { CodesSlice } from '../dispositions/codesSlice';
import type { PolicySlice } from '../policy/policySlice';
import { openDraft, type ChoiceDraftsState } from './openDraft';

export type ChoiceDraftViewState = ChoiceDraftsState & CodesSlice & PolicySlice;

/** `hasNote`: notes are a later feature. */
export function choiceDraftView(
  state: ChoiceDraftViewState,
  callId: string,
  hasNote: (callId: string) => boolean,
): ChoiceDraftView | null {
  const { codes, policy } = state;
  const draft = openDraft(state, callId);
  if (draft === null) return null;
  const { name } = draft;
  const { note, callback } = needsOf(policy.disposition, name);
  const lacksNote = note && !hasNote(callId);
  return { name, displayName: displayNameOf(codes, name), lacksNote, asksForTime: callback };
}
