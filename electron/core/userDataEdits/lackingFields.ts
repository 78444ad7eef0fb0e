import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import type { LackingFields } from '../choiceDrafts/callFacts';
import { userDataFields } from '../userData/userDataFields';
import { isPending } from './editState';
import { isEditable, isWritable, type EditabilityState } from './editability';
import { editsOf, isEditOf, storedText, type UserDataEditsSlice } from './userDataEdit';

export type LackingFieldsState = EditabilityState & UserDataEditsSlice;

/** Those of the keys that agents may write and that this call has no value for, in the order of the fields. */
export function lackingFields(state: LackingFieldsState, callId: string, keys: readonly string[]): LackingFields {
  const call = keys.length === 0 ? null : findCall(state.calls, callId);
  // Of a call that is gone nobody knows what it had.
  if (call === null) return { fields: [], canBeFilled: false };
  const empty = userDataFields(state).filter(
    (field) => keys.includes(field.key) && isWritable(state, field) && isEmpty(state, call, field.key),
  );
  return {
    fields: empty,
    canBeFilled: empty.every((field) => isEditable(state, call, field)),
  };
}

/** A value on its way counts, until it is refused. */
function isEmpty(state: LackingFieldsState, call: CallRecord, key: string): boolean {
  if (storedText(call.userData, key) !== null || state.agent === null) return false;
  return !editsOf(state, state.agent.owner).some(
    (edit) => edit.key === key && isEditOf(edit, call) && edit.value !== '' && isPending(edit.state),
  );
}
