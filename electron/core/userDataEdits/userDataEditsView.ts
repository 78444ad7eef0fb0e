import type {
  LostEditView,
  UserDataEditState,
  UserDataEditView,
  UserDataFieldView,
  UserDataRow,
} from '../../contract/userData';
import type { CallRecord } from '../calls/callRecord';
import { userDataFields, type UserDataField } from '../userData/userDataFields';
import { maskOf } from '../userData/userDataText';
import { fieldLabel, shownText, userDataRows, type ShownUserData } from '../userData/userDataView';
import { isPending, type EditState } from './editState';
import { isEditable, missingFields, type EditabilityState } from './editability';
import { editsOf, isEditOf, storedText, type UserDataEdit, type UserDataEditsSlice } from './userDataEdit';

export type EditedRowsState = EditabilityState & UserDataEditsSlice;

/** The rows of one call. A field that the call lacks has a row only when the agent can add it, or has to. */
export function editedRows(state: EditedRowsState, call: CallRecord): readonly UserDataRow[] {
  const fields = userDataFields(state);
  const edits = latestEdits(state, call);
  const lacking = new Set(missingFields(state, call).map(({ key }) => key));
  const rows = userDataRows(call.userData, state.policy.userData, { ...call.userDataLoss, fields });
  return rows
    .map((row) => {
      const field = fields.find(({ key }) => key === row.key) ?? null;
      const edit = edits.get(row.key);
      return {
        ...row,
        field: field !== null && isEditable(state, call, field) ? fieldView(row, field, call) : null,
        edit: edit === undefined ? null : editView(state, edit, field),
        // A value on its way counts, until it is refused.
        isLacking: lacking.has(row.key) && !(edit !== undefined && edit.value !== '' && isPending(edit.state)),
      };
    })
    .filter((row) => row.field !== null || row.edit !== null || row.isLacking || Object.hasOwn(call.userData, row.key));
}

/** Changes that never reached their calls, which may be long gone, oldest first. */
export function lostEditsView(state: EditedRowsState): readonly LostEditView[] {
  if (state.agent === null) return [];
  const fields = userDataFields(state);
  return editsOf(state, state.agent.owner)
    .filter((edit) => edit.state === 'undelivered' && !state.policy.userData.hidden.includes(edit.key))
    .map((edit) => {
      const field = fields.find(({ key }) => key === edit.key) ?? null;
      return {
        id: edit.id,
        who: edit.who,
        label: fieldLabel(state.policy.userData, edit.key, field),
        shown: shownText(state.policy.userData, { key: edit.key, field }, edit.value),
        mayHaveArrived: edit.mayHaveArrived,
      };
    });
}

function fieldView(
  { isMasked }: ShownUserData,
  { key, type, isMandatory }: UserDataField,
  call: CallRecord,
): UserDataFieldView {
  return { type, isMandatory, text: isMasked ? null : (storedText(call.userData, key) ?? null) };
}

function latestEdits(state: EditedRowsState, call: CallRecord): ReadonlyMap<string, UserDataEdit> {
  const own = state.agent === null ? [] : editsOf(state, state.agent.owner);
  return new Map(
    own.filter((edit) => edit.state !== 'replaced' && isEditOf(edit, call)).map((edit) => [edit.key, edit]),
  );
}

const shownStates: Readonly<Record<EditState, UserDataEditState | null>> = {
  kept: 'kept',
  sending: 'sending',
  accepted: 'accepted',
  uncertain: 'uncertain',
  confirmed: 'confirmed',
  refused: 'refused',
  unseen: 'unseen',
  overtaken: 'overtaken',
  undelivered: 'undelivered',
  replaced: null,
  dismissed: null,
};

function editView(state: EditedRowsState, edit: UserDataEdit, field: UserDataField | null): UserDataEditView | null {
  const { userData } = state.policy;
  const shown = shownStates[edit.state];
  if (shown === null) return null;
  const isMasked = maskOf(userData, edit.key) !== null;
  return {
    id: edit.id,
    state: shown,
    // What the agent wrote over a masked value is masked as well.
    text: isMasked ? '' : edit.value,
    shown: shownText(userData, { key: edit.key, field }, edit.value),
    theirs: edit.theirs === null ? null : shownText(userData, { key: edit.key, field }, edit.theirs.text ?? ''),
    mayHaveArrived: edit.mayHaveArrived,
    refusal: edit.refusal,
  };
}
