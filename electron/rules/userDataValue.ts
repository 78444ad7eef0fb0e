import type { ValueProblem } from '../contract/userData';
import type { FieldType } from '../contract/words/userDataFields';
import { quickExpression } from './expressionCost';

/** `value`: as it is stored; empty when the key is to be removed. */
export type CheckedValue =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: ValueProblem };

export interface CheckedField {
  readonly type: FieldType;
  readonly isMandatory: boolean;
}

/** The longest value of any field. */
export const longestValue = 2_000;

/** Checks what was typed. Main and windows use the same rule, so that a window never promises what main refuses. */
export function checkedValue({ type, isMandatory }: CheckedField, typed: string): CheckedValue {
  const text = type.kind === 'text' ? typed : typed.trim();
  if (text.trim() === '') return isMandatory ? wrong({ code: 'required' }) : { ok: true, value: '' };
  if (text.length > longestValue) return wrong({ code: 'tooLong', longest: longestValue });
  switch (type.kind) {
    case 'text':
      return checkedText(type, text);
    case 'boolean':
      return text === type.trueValue || text === type.falseValue
        ? { ok: true, value: text }
        : wrong({ code: 'notChoice' });
    case 'integer':
      return /^[+-]?\d{1,15}$/.test(text)
        ? withinLimits(type, Number(text), String(Number(text)))
        : wrong({ code: 'notWhole' });
    case 'decimal':
      return checkedDecimal(type, text);
    case 'date':
      return isDate(text) ? { ok: true, value: text } : wrong({ code: 'notDate' });
    case 'choice':
      return type.choices.some(({ value }) => value === text)
        ? { ok: true, value: text }
        : wrong({ code: 'notChoice' });
  }
}

/** What the whole text has to match. `null`: a pattern that could take long, or is no regular expression, does not count. */
export function patternExpression(pattern: string, longest: number): RegExp | null {
  return quickExpression(`^(?:${pattern})$`, longest);
}

function checkedText({ longest, pattern, patternHint }: FieldType & { kind: 'text' }, text: string): CheckedValue {
  if (text.length > longest) return wrong({ code: 'tooLong', longest });
  const expression = pattern === null ? null : patternExpression(pattern, longest);
  return expression === null || expression.test(text)
    ? { ok: true, value: text }
    : wrong({ code: 'notAsWanted', hint: patternHint });
}

/** The agent may type either separator; the field's own is stored. */
function checkedDecimal(type: FieldType & { kind: 'decimal' }, text: string): CheckedValue {
  if (!/^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/.test(text)) return wrong({ code: 'notNumber' });
  const withPoint = text.replace(',', '.').replace(/^\+/, '');
  return withinLimits(type, Number(withPoint), withPoint.replace('.', type.separator));
}

function withinLimits(
  { minimum, maximum }: { readonly minimum: number | null; readonly maximum: number | null },
  number: number,
  value: string,
): CheckedValue {
  if (minimum !== null && number < minimum) return wrong({ code: 'tooSmall', minimum });
  if (maximum !== null && number > maximum) return wrong({ code: 'tooLarge', maximum });
  return { ok: true, value };
}

/** A day that exists, as `2026-05-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const atMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(text);
}

function wrong(problem: ValueProblem): CheckedValue {
  return { ok: false, problem };
}
