import * as z from 'zod';

// Parts of an answer as they came. A server may fill them with hundreds of thousands of values that nobody reads, so
// nothing here looks at all of them or copies them, as `z.array` and `z.looseObject` do.

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const anyObject = z.custom<Readonly<Record<string, unknown>>>(isObject);

export const anyList = z.custom<readonly unknown[]>((value) => Array.isArray(value));

export function fieldOf(raw: unknown, field: string): unknown {
  return isObject(raw) && Object.hasOwn(raw, field) ? raw[field] : undefined;
}

/** `null` when it is not text. */
export function textOf(raw: unknown, field: string): string | null {
  const value = fieldOf(raw, field);
  return typeof value === 'string' ? value : null;
}

export function listOf(raw: unknown, field: string): readonly unknown[] {
  const value = fieldOf(raw, field);
  return Array.isArray(value) ? value : [];
}
