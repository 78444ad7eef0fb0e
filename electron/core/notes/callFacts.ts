import type { CallFacts } from '../choiceDrafts/callFacts';
import { lackingFields, type LackingFieldsState } from '../userDataEdits/lackingFields';
import { hasNoteText, type NotesState } from './notes';

/** What codes may need of a call. `read`: the state of now. */
export function callFacts(read: () => NotesState & LackingFieldsState): CallFacts {
  return {
    hasNote: (callId) => hasNoteText(read(), callId),
    lackingFields: (callId, keys) => lackingFields(read(), callId, keys),
  };
}
