import { readShortcut } from '../dispositions/shortcut';
import type { KeyPress } from '../ui/keyPress';

/** What a key press means in the prompt. Keys typed into its search field do not come here. */
export type PromptKey =
  | { readonly kind: 'code'; readonly digit: number }
  /** A letter starts the search: when the field has the focus, the letter itself arrives there. */
  | { readonly kind: 'search'; readonly isLetter: boolean }
  /** Moves the focus to the codes when no button has it. */
  | { readonly kind: 'codes' }
  | { readonly kind: 'extend' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'back' };

const keysToCodes: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter']);

/** Without single keys, only keys remain that speech input does not press by mistake (WCAG 2.1.4). */
export function readPromptKey(press: KeyPress, hasSingleKeys: boolean): PromptKey | null {
  if (press.repeat) return null;
  if (press.key === 'Escape') return { kind: 'back' };
  const shortcut = readShortcut(press);
  if (shortcut?.kind === 'undo') return { kind: 'undo' };
  const isModified = press.ctrlKey || press.metaKey || press.altKey;
  if (keysToCodes.has(press.key) && !isModified && !press.shiftKey) return { kind: 'codes' };
  if (!hasSingleKeys || isModified) return null;
  // Checked first, because on some keyboards it is on the digit row.
  if (press.key === '+') return { kind: 'extend' };
  if (shortcut?.kind === 'digit') return { kind: 'code', digit: shortcut.digit };
  return shortcut?.kind === 'search' ? { kind: 'search', isLetter: press.key !== '/' } : null;
}
