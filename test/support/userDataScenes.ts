import type { UserDataEditView, UserDataRow } from '../../electron/contract/userData';
import type { FieldType } from '../../electron/contract/words/userDataFields';
import { aCall, aReleasedCall, aRow, aSnapshotWith } from './rendererFixtures';
import type { Scene } from './scene';

const freeText: FieldType = { kind: 'text', longest: 40, pattern: null, patternHint: null };
const yesNo: FieldType = { kind: 'boolean', trueValue: 'Yes', falseValue: 'No' };
const decimal: FieldType = { kind: 'decimal', minimum: 0, maximum: null, separator: ',' };
const reasons: FieldType = {
  kind: 'choice',
  choices: [
    { value: 'INVOICE', label: 'Billing › Invoice wrong' },
    { value: 'DELIVERY', label: 'Delivery late' },
  ],
};

interface FieldParts {
  readonly isMandatory?: boolean;
  readonly edit?: Partial<UserDataEditView>;
  readonly row?: Partial<UserDataRow>;
}

export function aField(key: string, value: string, type: FieldType = freeText, parts: FieldParts = {}): UserDataRow {
  const { isMandatory = false, edit, row } = parts;
  const shown = type.kind === 'choice' ? (type.choices.find((one) => one.value === value)?.label ?? value) : value;
  return aRow(key, shown, {
    field: { type, isMandatory, text: value === '' ? null : value },
    edit: edit === undefined ? null : anEdit(edit),
    isLacking: isMandatory && value === '',
    ...row,
  });
}

export function anEdit(changes: Partial<UserDataEditView> = {}): UserDataEditView {
  const edit = { id: 'EDIT1', state: 'kept', text: 'Ann Miller', shown: 'Ann Miller', theirs: null } as const;
  return { ...edit, mayHaveArrived: false, refusal: null, ...changes };
}

const fields = [
  aField('Contact', 'A. Miller'),
  aField('Reason', 'INVOICE', reasons),
  aField('Amount', '12,50', decimal),
  aField('Call back', '2026-05-31', { kind: 'date' }),
  aField('Recorded', 'Yes', yesNo),
  aField('Contract number', '', freeText, { isMandatory: true }),
  aRow('CustomerSegment', 'Gold'),
];

const lost = [
  { id: 'LOST1', who: '+1 555 0188', label: 'Reason', shown: 'Delivery late', mayHaveArrived: false },
  { id: 'LOST2', who: 'A. Brown (15020)', label: 'Contract number', shown: 'DE-4711-0815', mayHaveArrived: true },
];

/** The user data of a call as fields, in every state of a change. */
export const userDataScenes: Readonly<Record<string, Scene>> = {
  fields: { snapshot: aSnapshotWith([aCall({ userData: fields })]) },
  hangUpWithEmptyField: { snapshot: aSnapshotWith([aCall({ userData: fields })]), press: ['Hang up'] },
  fieldsOnTheWay: {
    snapshot: aSnapshotWith([
      aCall({
        userData: [
          aField('Contact', 'A. Miller', freeText, { edit: { state: 'kept' } }),
          aField('Reason', 'INVOICE', reasons, {
            edit: { state: 'accepted', text: 'DELIVERY', shown: 'Delivery late' },
          }),
          aField('Recorded', 'Yes', yesNo, { edit: { state: 'sending', text: 'No', shown: 'No' } }),
          ...fields.slice(2, 3),
        ],
      }),
    ]),
  },
  fieldsInTrouble: {
    snapshot: aSnapshotWith([
      aCall({
        userData: [
          aField('Contact', 'A. Miller', freeText, {
            edit: { state: 'refused', refusal: { httpStatus: 403, statusCode: 5, said: 'Insufficient permissions' } },
          }),
          aField('Reason', 'INVOICE', reasons, {
            edit: {
              id: 'EDIT2',
              state: 'overtaken',
              text: 'DELIVERY',
              shown: 'Delivery late',
              theirs: 'Billing › Invoice wrong',
            },
          }),
          aField('Amount', '12,50', decimal, { edit: { id: 'EDIT3', state: 'unseen', text: '14,00', shown: '14,00' } }),
        ],
      }),
    ]),
  },
  fieldsLost: {
    snapshot: aSnapshotWith(
      [
        aReleasedCall({
          userData: [
            { ...aField('Contact', 'A. Miller', freeText, { edit: { state: 'undelivered' } }), field: null },
            { ...aField('Contract number', '', freeText, { isMandatory: true }), field: null },
          ],
        }),
      ],
      { lostEdits: lost },
    ),
  },
};
