import type { KeyPress } from '../ui/keyPress';

/** What a key press means in the window. Keys pressed in fields do not come here. */
export type Shortcut =
  | { readonly kind: 'digit'; readonly digit: number }
  /** `typed`: the first letter of the search. */
  | { readonly kind: 'search'; readonly typed: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'undo' };

function digitOf(press: KeyPress): number | null {
  if (/^[1-9]$/u.test(press.key)) return Number(press.key);
  // On French and Czech keyboards the digit row types digits only with Shift.
  const onDigitRow = /^Digit([1-9])$/u.exec(press.code);
  return onDigitRow?.[1] !== undefined && !press.shiftKey ? Number(onDigitRow[1]) : null;
}

export function readShortcut(press: KeyPress): Shortcut | null {
  if (press.repeat || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'z' && !press.shiftKey ? { kind: 'undo' } : null;
  }
  if (press.key === '/') return { kind: 'search', typed: '' };
  if (press.key === '?') return { kind: 'help' };
  const digit = digitOf(press);
  if (digit !== null) return { kind: 'digit', digit };
  return /^\p{L}$/u.test(press.key) ? { kind: 'search', typed: press.key } : null;
}
