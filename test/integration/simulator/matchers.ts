import { expect } from 'vitest';

/** The loose matchers of vitest, typed so that an expectation does not become `any`. */
export const anyText: unknown = expect.any(String);
export const anyNumber: unknown = expect.any(Number);

export function textWith(part: string): unknown {
  return expect.stringContaining(part);
}

export function textLike(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

export function listWith(...items: readonly unknown[]): unknown {
  return expect.arrayContaining([...items]);
}
