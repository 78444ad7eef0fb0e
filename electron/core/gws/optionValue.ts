// GWS sends all option values as strings; a real boolean is accepted too.

export function isTrue(value: unknown): boolean {
  return isWord(value, 'true');
}

export function isFalse(value: unknown): boolean {
  return isWord(value, 'false');
}

function isWord(value: unknown, word: 'true' | 'false'): boolean {
  return (typeof value === 'string' || typeof value === 'boolean') && String(value).trim().toLowerCase() === word;
}
