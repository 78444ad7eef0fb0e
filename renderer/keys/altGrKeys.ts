import type { KeyBindingView } from '../../electron/contract/keys';
import type { KeyAction } from '../../electron/contract/words/keys';

interface MovedKey {
  readonly action: KeyAction;
  /** The same key with Shift. */
  readonly accelerator: string;
}

const typedWithAltGr = /^Control\+Alt\+(.)$/u;

/** The default keys that AltGr also presses, and their new keys. Keys chosen by the agent or a policy stay. */
export function keysToMove(bindings: readonly KeyBindingView[]): MovedKey[] {
  return bindings.flatMap(({ action, accelerator, isDefault, fixedBy }) => {
    const key = typedWithAltGr.exec(accelerator ?? '')?.[1];
    if (key === undefined || !isDefault || fixedBy !== null) return [];
    return [{ action, accelerator: `Control+Alt+Shift+${key}` }];
  });
}
