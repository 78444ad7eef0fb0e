/** What a key press means in the window; keys of fields never come here. */
export type Shortcut =
  { readonly kind: 'digit'; readonly digit: number } | { readonly kind: 'search' } | { readonly kind: 'undo' };

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

const keyedCodes = 9;

/** The key cap of the code or folder at this place of the shown list. */
export function keyAt(index: number): number | null {
  return index < keyedCodes ? index + 1 : null;
}

function digitOf(press: KeyPress): number | null {
  if (/^[1-9]$/u.test(press.key)) return Number(press.key);
  // French and Czech keyboards give another character on the digit row unless Shift is held.
  const onDigitRow = /^Digit([1-9])$/u.exec(press.code);
  return onDigitRow?.[1] !== undefined && !press.shiftKey ? Number(onDigitRow[1]) : null;
}

export function readShortcut(press: KeyPress): Shortcut | null {
  if (press.repeat || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'z' && !press.shiftKey ? { kind: 'undo' } : null;
  }
  if (press.key === '/') return { kind: 'search' };
  const digit = digitOf(press);
  return digit === null ? null : { kind: 'digit', digit };
}
