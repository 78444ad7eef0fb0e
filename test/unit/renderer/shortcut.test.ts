import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../renderer/presentation/shortcut';
import { keyAt, readShortcut } from '../../../renderer/presentation/shortcut';

function aKeyPress(changes: Partial<KeyPress>): KeyPress {
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

describe('the keys of the window', () => {
  it('gives the first nine entries the keys 1 to 9', () => {
    expect([0, 4, 8, 9].map(keyAt)).toEqual([1, 5, 9, null]);
  });

  it.each<[string, Partial<KeyPress>, ReturnType<typeof readShortcut>]>([
    ['a digit', { key: '3', code: 'Digit3' }, { kind: 'digit', digit: 3 }],
    ['a digit of the number pad', { key: '7', code: 'Numpad7' }, { kind: 'digit', digit: 7 }],
    ['the digit row of a French keyboard', { key: 'é', code: 'Digit2' }, { kind: 'digit', digit: 2 }],
    ['a digit that needs Shift', { key: '2', code: 'Digit2', shiftKey: true }, { kind: 'digit', digit: 2 }],
    ['a slash', { key: '/', code: 'Slash' }, { kind: 'search' }],
    ['a slash on the 7 of a German keyboard', { key: '/', code: 'Digit7', shiftKey: true }, { kind: 'search' }],
    ['Ctrl+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }, { kind: 'undo' }],
    ['Command+Z', { key: 'z', code: 'KeyZ', metaKey: true }, { kind: 'undo' }],
    ['an exclamation mark', { key: '!', code: 'Digit1', shiftKey: true }, null],
    ['zero', { key: '0', code: 'Digit0' }, null],
    ['a held digit', { repeat: true }, null],
    ['Alt and a digit', { altKey: true }, null],
    ['Ctrl and a digit', { ctrlKey: true }, null],
    ['Ctrl+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, null],
    ['End of the number pad', { key: 'End', code: 'Numpad1' }, null],
  ])('reads %s', (_, press, expected) => {
    expect(readShortcut(aKeyPress(press))).toEqual(expected);
  });
});
