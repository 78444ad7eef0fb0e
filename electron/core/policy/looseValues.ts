import type { PolicyField } from './policyFields';
import { isObject } from './policyLayers';

// Converts values of the registry and of managed preferences into the form of the policy file. Neither has `null`, the
// registry has no lists or booleans, and ADMX writes lists and maps as separate keys.

export interface LooseValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** Values that match no field, perhaps from another version; they are only reported. */
  readonly unknown: readonly (readonly string[])[];
}

/** Names ignore case, as in the registry. */
export function readLooseValues(tree: unknown, fields: readonly PolicyField[]): LooseValues {
  const found = fields.flatMap((field) => {
    const value = looseAt(tree, field.path);
    return value === undefined ? [] : [{ path: field.path, value: fieldValue(value, field) }];
  });
  const values = found.reduce<Readonly<Record<string, unknown>>>(
    (whole, { path, value }) => withValue(whole, path, value),
    {},
  );
  return { values, unknown: unknownBelow(tree, [], fields) };
}

function looseAt(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, name) => {
    if (!isObject(inside)) return undefined;
    return Object.entries(inside).find(([key]) => sameName(key, name))?.[1];
  }, tree);
}

function sameName(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

function withValue(
  whole: Readonly<Record<string, unknown>>,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  const inside = whole[first];
  return { ...whole, [first]: rest.length === 0 ? value : withValue(isObject(inside) ? inside : {}, rest, value) };
}

function unknownBelow(
  tree: unknown,
  path: readonly string[],
  fields: readonly PolicyField[],
): readonly (readonly string[])[] {
  if (!isObject(tree)) return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    const inside = [...path, name];
    const below = fields.filter((field) => inside.every((part, at) => sameName(part, field.path[at])));
    if (below.length === 0) return [inside];
    return below.some((field) => field.path.length === inside.length) ? [] : unknownBelow(value, inside, fields);
  });
}

/** A value that cannot be converted stays as it is; the schema then reports what is wrong. */
function fieldValue(value: unknown, field: PolicyField): unknown {
  switch (field.kind) {
    case 'text':
    case 'choice':
      return value === '' && field.isNullable ? null : value;
    case 'flag':
      return flagValue(value);
    case 'number':
      return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    case 'list':
      return listValue(value);
    case 'map':
      return mapValue(value, field);
    case 'codes':
    case 'rules':
    case 'fields':
      return jsonValue(value);
  }
}

function flagValue(value: unknown): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : value;
}

function listValue(value: unknown): unknown {
  if (isObject(value))
    return Object.entries(value)
      .toSorted(byNumber)
      .map(([, item]) => item);
  if (value === '') return [];
  const read = jsonValue(value);
  return typeof read === 'string' ? [read] : read;
}

function byNumber([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const [first, second] = [Number(one), Number(other)];
  // A list without numbers keeps its stored order.
  return Number.isNaN(first) || Number.isNaN(second) ? 0 : first - second;
}

function mapValue(value: unknown, { isNullable }: PolicyField): unknown {
  const map =
    Array.isArray(value) && value.every((line) => typeof line === 'string' && line.includes('='))
      ? Object.fromEntries(value.map(nameAndValue))
      : value === ''
        ? {}
        : jsonValue(value);
  if (!isObject(map) || !isNullable) return map;
  return Object.fromEntries(Object.entries(map).map(([name, item]) => [name, item === '' ? null : item]));
}

function nameAndValue(line: unknown): readonly [string, string] {
  const text = String(line);
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}

/** JSON in one text, or in lines. */
function jsonValue(value: unknown): unknown {
  const lines = Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('\n') : value;
  if (typeof lines !== 'string' || !/^\s*[[{]/.test(lines)) return value;
  try {
    return JSON.parse(lines);
  } catch {
    // The schema reports that it is not a list.
    return value;
  }
}
