import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import { shownDispositionKey, type DispositionKeyState } from '../outbox/dispositionKey';
import { userDataFields, type FieldsState, type UserDataField } from '../userData/userDataFields';
import { maskOf } from '../userData/userDataText';
import { wayToSend } from './editSender';
import { storedText } from './userDataEdit';

export type EditabilityState = CallsSlice & DispositionKeyState & FieldsState;

/** The field that the agent can write on this call now; `null` when the key is none, or cannot be written. */
export function editableField(state: EditabilityState, call: CallRecord, key: string): UserDataField | null {
  const field = userDataFields(state).find((one) => one.key === key) ?? null;
  return field !== null && isEditable(state, call, field) ? field : null;
}

export function isEditable(state: EditabilityState, call: CallRecord, field: UserDataField): boolean {
  const { key } = field;
  if (call.idFault !== null || !isLive(call) || !isWritable(state, field)) return false;
  const text = storedText(call.userData, key);
  if (text === undefined || call.userDataLoss.cutKeys.includes(key)) return false;
  return wayToSend({ value: 'any', before: text }, call.capabilities) !== null;
}

/** Agents may write it, on a call that can take it. */
export function isWritable(state: EditabilityState, { key, isReadOnly, isPolicys }: UserDataField): boolean {
  // The codes have their own way.
  if (isReadOnly || key === shownDispositionKey(state)) return false;
  return maskOf(state.policy.userData, key) === null || isPolicys;
}

/** Mandatory fields that the call does not have a value for. */
export function missingFields(state: FieldsState, call: CallRecord): readonly UserDataField[] {
  return userDataFields(state).filter(
    ({ key, isMandatory, isReadOnly }) => isMandatory && !isReadOnly && storedText(call.userData, key) === null,
  );
}
