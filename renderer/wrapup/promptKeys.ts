import { readShortcut } from '../dispositions/shortcut';
import type { KeyPress } from '../ui/keyPress';

/** What a key press means in the prompt; what is typed into its search field never comes here. */
export type PromptKey =
  | { readonly kind: 'code'; readonly digit: number }
  /** A letter starts the search: once the field has the focus, the letter arrives there by itself. */
  | { readonly kind: 'search'; readonly isLetter: boolean }
  /** From where no button has the focus, to the codes. */
  | { readonly kind: 'codes' }
  | { readonly kind: 'extend' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'back' };

const keysToCodes: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter']);

/** Without single keys, only keys that speech input does not press by mistake are left (WCAG 2.1.4). */
export function readPromptKey(press: KeyPress, hasSingleKeys: boolean): PromptKey | null {
  if (press.repeat) return null;
  if (press.key === 'Escape') return { kind: 'back' };
  const shortcut = readShortcut(press);
  if (shortcut?.kind === 'undo') return { kind: 'undo' };
  const isModified = press.ctrlKey || press.metaKey || press.altKey;
  if (keysToCodes.has(press.key) && !isModified && !press.shiftKey) return { kind: 'codes' };
  if (!hasSingleKeys || isModified) return null;
  // First, because on some keyboards it lies on the row of the digits.
  if (press.key === '+') return { kind: 'extend' };
  if (shortcut?.kind === 'digit') return { kind: 'code', digit: shortcut.digit };
  return shortcut?.kind === 'search' ? { kind: 'search', isLetter: press.key !== '/' } : null;
}
