import type { DispositionCodeNode, DispositionNode } from '../../electron/contract/disposition';
import type { KeyBindingView } from '../../electron/contract/keys';
import type { Digit, KeyAction } from '../../electron/contract/words/keys';
import type { KeyPress } from '../../renderer/ui/keyPress';

export function aBinding(action: KeyAction, changes: Partial<KeyBindingView> = {}): KeyBindingView {
  return {
    action,
    accelerator: 'Control+Alt+F9',
    caps: ['Ctrl', 'Alt', 'F9'],
    code: null,
    state: 'ready',
    isDefault: true,
    fixedBy: null,
    ...changes,
  };
}

const digits: readonly Digit[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The codes of one level come before those in its folders, in the order of their numbers. */
function byLevel(nodes: readonly DispositionNode[]): DispositionCodeNode[] {
  if (nodes.length === 0) return [];
  const codes = nodes.filter((node) => node.kind === 'code');
  return [...codes, ...byLevel(nodes.flatMap((node) => (node.kind === 'folder' ? node.children : [])))];
}

export function someBindings(nodes: readonly DispositionNode[]): KeyBindingView[] {
  const codes = byLevel(nodes);
  const plain = (action: KeyAction, key: string): KeyBindingView =>
    aBinding(action, { accelerator: `Control+Alt+${key}`, caps: ['Ctrl', 'Alt', key] });
  const numbered = digits.map((digit) => {
    const code = codes[digit - 1];
    const named = code === undefined ? null : { name: code.name, displayName: code.displayName };
    return { ...plain(`code${digit}`, String(digit)), code: named };
  });
  const shifted = (action: KeyAction, key: string): KeyBindingView =>
    aBinding(action, { accelerator: `Control+Alt+Shift+${key}`, caps: ['Ctrl', 'Alt', 'Shift', key] });
  return [
    ...numbered,
    ...[plain('focusPrompt', 'W'), plain('undo', '0'), plain('extend', 'E')],
    ...[shifted('answer', 'F5'), shifted('hold', 'F6'), shifted('mute', 'F7'), shifted('hangUp', 'F8')],
    ...[shifted('pauseRecording', 'F3'), shifted('ready', 'F1'), shifted('breakAfterCall', 'F2')],
  ];
}

export function aKeyPress(changes: Partial<KeyPress>): KeyPress {
  return {
    key: '1',
    code: 'Digit1',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    ...changes,
  };
}
