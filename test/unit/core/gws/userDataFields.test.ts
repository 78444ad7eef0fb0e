import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUserDataFields, type GwsUserDataField } from '../../../../electron/core/gws/userDataFields';

const annex = (value: unknown) => [{ name: 'interaction-workspace', value }];

function fieldsOf(values: unknown, more: readonly unknown[] = [], userProperties: unknown = []) {
  const body = { resources: { businessAttributes: [{ name: 'CaseData', userProperties, values }, ...more] } };
  return finished(parseUserDataFields(body, { attribute: 'CaseData', separator: ',' }));
}

function finished(work: ReturnType<typeof parseUserDataFields>): readonly GwsUserDataField[] {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const first = (options: unknown, more: readonly unknown[] = []) =>
  fieldsOf([{ name: 'Key', displayName: 'Label', userProperties: annex(options) }], more)[0];

describe('a field of the configuration', () => {
  it('is shown and not written without an annex', () => {
    expect(fieldsOf([{ name: 'Key', displayName: 'Label' }])).toEqual([
      {
        ...{ key: 'Key', label: 'Label', isReadOnly: true, isMandatory: false },
        type: { kind: 'text', longest: 2_000, pattern: null, patternHint: null },
      },
    ]);
  });

  it.each([
    [{ 'display-type': 'string' }, { kind: 'text' }],
    [{}, { kind: 'text' }],
    [
      { 'display-type': 'bool', 'bool.true-value': 'Yes', 'bool.false-value': 'No' },
      { kind: 'boolean', trueValue: 'Yes', falseValue: 'No' },
    ],
    [{ 'display-type': 'bool' }, { kind: 'boolean', trueValue: 'true', falseValue: 'false' }],
    [
      { 'display-type': 'int', 'int.min-value': '-2', 'int.max-value': '20' },
      { kind: 'integer', minimum: -2, maximum: 20 },
    ],
    [
      { 'display-type': 'int', 'int.min-value': 'few' },
      { kind: 'integer', minimum: null, maximum: null },
    ],
    [
      { 'display-type': 'float', 'float.min-value': '0.5' },
      { kind: 'decimal', minimum: 0.5, maximum: null, separator: ',' },
    ],
    [{ 'display-type': 'date' }, { kind: 'date' }],
  ])('has the type of its annex: %j', (options, type) => {
    expect(first({ ...options, 'read-only': 'false' })).toMatchObject({ type, isReadOnly: false });
  });

  it('chooses among the values of another attribute, with the path of those in folders', () => {
    const reasons = {
      name: 'Reasons',
      values: [
        { name: 'late', displayName: 'Late' },
        { name: 'billing', displayName: 'Billing', values: [{ name: 'wrong', displayName: 'Wrong invoice' }] },
      ],
    };
    expect(
      first({ 'display-type': 'enum', 'enum.business-attribute': 'Reasons', 'read-only': 'false' }, [reasons])?.type,
    ).toEqual({
      kind: 'choice',
      choices: [
        { value: 'late', label: 'Late' },
        { value: 'wrong', label: 'Billing › Wrong invoice' },
      ],
    });
  });

  it.each([
    [{ 'display-type': 'colour', 'read-only': 'false' }],
    [{ 'display-type': 'enum', 'enum.business-attribute': 'Nowhere', 'read-only': 'false' }],
    [{ 'display-type': 'bool', 'bool.true-value': 'x', 'bool.false-value': 'x', 'read-only': 'false' }],
    [{ 'read-only': 'perhaps' }],
  ])('is not written where its type cannot be understood: %j', (options) => {
    expect(first(options)?.isReadOnly).toBe(true);
  });

  it('stands in the order of the attribute, or of one of its values', () => {
    const values = ['A', 'B', 'C'].map((name) => ({ name }));
    const order = annex({ 'interaction.case-data.order': 'C, A, Nobody' });
    const keys = (found: readonly GwsUserDataField[]) => found.map(({ key }) => key);

    expect(keys(fieldsOf(values, [], order))).toEqual(['C', 'A', 'B']);
    expect(keys(fieldsOf(values.map((one, at) => (at === 1 ? { ...one, userProperties: order } : one))))).toEqual([
      ...['C', 'A', 'B'],
    ]);
  });
});

it('reads whatever a server sends, and no more than its limits', () => {
  const anything = fc.anything({ maxDepth: 4 });
  const damaged = fc.record({ name: anything, displayName: anything, userProperties: anything, values: anything });
  fc.assert(
    fc.property(fc.array(fc.oneof(damaged, anything)), anything, (values, userProperties) => {
      expect(fieldsOf(values, [], userProperties).length).toBeLessThanOrEqual(200);
    }),
  );
  const many = Array.from({ length: 5_000 }, (_, at) => ({ name: `K${String(at)}` }));
  const nested = { name: 'R', values: many.map((one) => ({ ...one, values: many })) };
  expect(fieldsOf(many)).toHaveLength(200);
  expect(first({ 'display-type': 'enum', 'enum.business-attribute': 'R' }, [nested])?.type).toMatchObject({
    kind: 'choice',
    choices: { length: 500 },
  });
});
