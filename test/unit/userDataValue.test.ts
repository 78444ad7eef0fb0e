import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../electron/contract/words/userDataFields';
import { checkedValue, patternExpression } from '../../electron/rules/userDataValue';

const text: FieldType = { kind: 'text', longest: 5, pattern: null, patternHint: null };
const contract: FieldType = { kind: 'text', longest: 10, pattern: '[A-Z]{2}\\d{4}', patternHint: 'two letters' };
const integer: FieldType = { kind: 'integer', minimum: -2, maximum: 20 };
const decimal: FieldType = { kind: 'decimal', minimum: 0, maximum: 1.5, separator: ',' };
const yesNo: FieldType = { kind: 'boolean', trueValue: 'Yes', falseValue: 'No' };
const choice: FieldType = { kind: 'choice', choices: [{ value: 'A', label: 'First' }] };

const optional = (type: FieldType) => ({ type, isMandatory: false });

describe('a value that was typed', () => {
  it.each<readonly [FieldType, string, string]>([
    [text, 'short', 'short'],
    [text, '   ', ''],
    [contract, 'AB1234', 'AB1234'],
    [integer, ' -2 ', '-2'],
    [integer, '+007', '7'],
    [decimal, '1.25', '1,25'],
    [decimal, '1,25', '1,25'],
    [decimal, '0', '0'],
    [{ kind: 'date' }, '2028-02-29', '2028-02-29'],
    [yesNo, 'No', 'No'],
    [choice, 'A', 'A'],
    [choice, '', ''],
  ])('of %j is stored: %j as %j', (type, typed, value) => {
    expect(checkedValue(optional(type), typed)).toEqual({ ok: true, value });
  });

  it.each<readonly [FieldType, string, unknown]>([
    [text, 'longer', { code: 'tooLong', longest: 5 }],
    [contract, 'AB123', { code: 'notAsWanted', hint: 'two letters' }],
    [contract, 'xAB1234', { code: 'notAsWanted', hint: 'two letters' }],
    [integer, '1.5', { code: 'notWhole' }],
    [integer, '1e3', { code: 'notWhole' }],
    [integer, '-3', { code: 'tooSmall', minimum: -2 }],
    [integer, '21', { code: 'tooLarge', maximum: 20 }],
    [decimal, 'much', { code: 'notNumber' }],
    [decimal, '1,6', { code: 'tooLarge', maximum: 1.5 }],
    [{ kind: 'date' }, '2026-02-29', { code: 'notDate' }],
    [{ kind: 'date' }, '31.5.2026', { code: 'notDate' }],
    [yesNo, 'yes', { code: 'notChoice' }],
    [choice, 'First', { code: 'notChoice' }],
  ])('of %j is not taken: %j', (type, typed, problem) => {
    expect(checkedValue(optional(type), typed)).toEqual({ ok: false, problem });
  });

  it('must not be empty where the field is mandatory', () => {
    expect(checkedValue({ type: text, isMandatory: true }, ' ')).toEqual({ ok: false, problem: { code: 'required' } });
  });

  it('is taken again as it was stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(text, contract, integer, decimal, yesNo, choice), fc.string(), (type, typed) => {
        const once = checkedValue(optional(type), typed);
        if (once.ok) expect(checkedValue(optional(type), once.value)).toEqual(once);
      }),
    );
  });
});

it.each([
  ['(a+)+', false],
  ['(', false],
  ['\\d+', true],
])('uses the pattern %s: %s', (pattern, isUsed) => {
  expect(patternExpression(pattern, 200) !== null).toBe(isUsed);
});
