import type { KeyBindingView } from '../../electron/contract/keys';
import type { KeyAction } from '../../electron/contract/words/keys';

export interface NumberedCode {
  readonly name: string;
  readonly displayName: string;
}

/** The digit key of a code, 1 to 9; `null` for all codes after the ninth. */
export function numberOf(bindings: readonly KeyBindingView[], name: string): number | null {
  const binding = bindings.find(({ action, code }) => digitOf(action) !== null && code?.name === name);
  return binding === undefined ? null : digitOf(binding.action);
}

export function codeOf(bindings: readonly KeyBindingView[], digit: number): NumberedCode | null {
  return bindings.find(({ action }) => digitOf(action) === digit)?.code ?? null;
}

/** The caps of the global key for this action; `null` while none works. */
export function capsOf(bindings: readonly KeyBindingView[], action: KeyAction): readonly string[] | null {
  const binding = bindings.find((other) => other.action === action);
  return binding?.state === 'ready' && binding.caps.length > 0 ? binding.caps : null;
}

/** The modifiers of the global digit keys, for instance `Ctrl` and `Alt`; empty while the first number has no key. */
export function globalCaps(bindings: readonly KeyBindingView[]): readonly string[] {
  return capsOf(bindings, 'code1')?.slice(0, -1) ?? [];
}

function digitOf(action: KeyAction): number | null {
  const digit = /^code([1-9])$/u.exec(action)?.[1];
  return digit === undefined ? null : Number(digit);
}
