import type { ChoiceDraftView } from '../../contract/choiceDraft';
import { needsOf } from '../dispositions/codeNeeds';
import { displayNameOf } from '../dispositions/codeTree';
import type { CodesSlice } from '../dispositions/codesSlice';
import type { PolicySlice } from '../policy/policySlice';
import { fieldLabel } from '../userData/userDataView';
import type { CallFacts } from './callFacts';
import { openDraft, type ChoiceDraftsState } from './openDraft';

export type ChoiceDraftViewState = ChoiceDraftsState & CodesSlice & PolicySlice;

export function choiceDraftView(state: ChoiceDraftViewState, callId: string, facts: CallFacts): ChoiceDraftView | null {
  const { codes, policy } = state;
  const draft = openDraft(state, callId);
  if (draft === null) return null;
  const { name } = draft;
  const { note, fields, callback } = needsOf(policy.disposition, name);
  const lacking = facts.lackingFields(callId, fields);
  return {
    name,
    displayName: displayNameOf(codes, name),
    lacksNote: note && !facts.hasNote(callId),
    lacking: {
      fields: lacking.fields.map((field) => ({ key: field.key, label: fieldLabel(policy.userData, field.key, field) })),
      canBeFilled: lacking.canBeFilled,
    },
    asksForTime: callback,
  };
}
