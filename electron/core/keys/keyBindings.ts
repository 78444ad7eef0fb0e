import { callKeys, stateKeys, type Digit, type KeyAction } from '../../contract/words/keys';
import { codeNodes, firstCodes } from '../../rules/codeTree';
import { findCode } from '../dispositions/codeTree';
import type { CodesSlice } from '../dispositions/codesSlice';
import type { Code, CodeNode } from '../gws/codeNode';
import { canonicalAccelerator } from '../kernel/accelerator';
import type { PolicySlice } from '../policy/policySlice';
import type { SettingsSlice } from '../preferences/settingsSlice';
import type { KeysSlice } from './keysSlice';

export type KeyBindingState = PolicySlice & SettingsSlice & CodesSlice & Pick<KeysSlice, 'hasAltGrDigits'>;

const digits: readonly Digit[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const numbered = digits.map((digit) => `code${digit}` as const);

const original: Readonly<Partial<Record<KeyAction, string>>> = {
  ...Object.fromEntries(digits.map((digit) => [`code${digit}`, `Control+Alt+${String(digit)}`])),
  focusPrompt: 'Control+Alt+W',
  undo: 'Control+Alt+0',
  extend: 'Control+Alt+E',
  // No keyboard layout types anything with these, and they are apart from F4, which closes windows, and from F9, with
  // which Excel calculates.
  answer: 'Control+Alt+Shift+F5',
  hold: 'Control+Alt+Shift+F6',
  mute: 'Control+Alt+Shift+F7',
  hangUp: 'Control+Alt+Shift+F8',
  pauseRecording: 'Control+Alt+Shift+F3',
  ready: 'Control+Alt+Shift+F1',
  breakAfterCall: 'Control+Alt+Shift+F2',
};

export interface KeyBinding {
  readonly action: KeyAction;
  readonly accelerator: string | null;
  readonly code: Code | null;
  readonly isDefault: boolean;
  readonly isFixed: boolean;
}

/** Every action with its current key: the policy's fixed one, else the agent's, else the default. */
export function keyBindings(state: KeyBindingState): readonly KeyBinding[] {
  const nodes = codeNodes(state.codes);
  const codes = numberedCodes(nodes);
  const bindings = [
    ...numbered.map((action, index) => ({ action, code: codes[index] ?? null })),
    ...ownKeys(state).map((action) => ({ action, code: findCode(nodes, action.slice('code:'.length)) })),
    ...(['focusPrompt', 'undo', 'extend', ...callKeys, ...stateKeys] as const).map((action) => ({
      action,
      code: null,
    })),
  ];
  return withoutClashes(bindings.map(({ action, code }) => ({ action, code, ...keyOf(action, state) })));
}

/** A key that the agent or the policy chose is never taken away by a default of another action. */
function withoutClashes(bindings: readonly KeyBinding[]): readonly KeyBinding[] {
  const chosen = new Set(bindings.flatMap(({ accelerator, isDefault }) => (isDefault ? [] : [accelerator])));
  return bindings.map((binding) =>
    binding.isDefault && chosen.has(binding.accelerator) ? { ...binding, accelerator: null } : binding,
  );
}

/** The codes that have a number: the first nine, top-level codes before those in folders. */
export function numberedCodes(nodes: readonly CodeNode[]): readonly Code[] {
  return firstCodes(nodes, digits.length);
}

/** The policy's default key, else Wrapkey's own. */
export function defaultAccelerator(
  action: KeyAction,
  { policy, hasAltGrDigits }: Pick<KeyBindingState, 'policy' | 'hasAltGrDigits'>,
): string | null {
  const fromPolicy = policy.keys.defaults[action];
  if (fromPolicy !== undefined) return fromPolicy;
  const usual = original[action] ?? null;
  // AltGr is Ctrl+Alt on Windows; with Shift as well nobody types anything.
  return hasAltGrDigits ? (usual?.replace(/^Control\+Alt\+(?=.$)/, 'Control+Alt+Shift+') ?? null) : usual;
}

function keyOf(action: KeyAction, state: KeyBindingState): Pick<KeyBinding, 'accelerator' | 'isDefault' | 'isFixed'> {
  const enforced = state.policy.keys.enforced[action];
  const chosen = state.settings.keys[action];
  const usual = defaultAccelerator(action, state);
  const text = enforced !== undefined ? enforced : chosen !== undefined ? chosen : usual;
  // A stored key that this version no longer accepts counts as none.
  const accelerator = canonical(text);
  return { accelerator, isDefault: accelerator === canonical(usual), isFixed: enforced !== undefined };
}

function canonical(text: string | null): string | null {
  return text === null ? null : canonicalAccelerator(text);
}

/** Codes with a key of their own. */
function ownKeys({ policy, settings }: KeyBindingState): readonly `code:${string}`[] {
  const actions = [policy.keys.enforced, settings.keys, policy.keys.defaults].flatMap((keys) => Object.keys(keys));
  return [...new Set(actions)].filter((action): action is `code:${string}` => action.startsWith('code:'));
}
