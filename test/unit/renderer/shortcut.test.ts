import { describe, expect, it } from 'vitest';
import { readShortcut } from '../../../renderer/dispositions/shortcut';
import type { KeyPress } from '../../../renderer/ui/keyPress';
import { aKeyPress } from '../../support/keyFixtures';

describe('the keys of the window', () => {
  it.each<[string, Partial<KeyPress>, ReturnType<typeof readShortcut>]>([
    ['a digit', { key: '3', code: 'Digit3' }, { kind: 'digit', digit: 3 }],
    ['a digit of the number pad', { key: '7', code: 'Numpad7' }, { kind: 'digit', digit: 7 }],
    ['the digit row of a French keyboard', { key: 'é', code: 'Digit2' }, { kind: 'digit', digit: 2 }],
    ['a digit that needs Shift', { key: '2', code: 'Digit2', shiftKey: true }, { kind: 'digit', digit: 2 }],
    ['a slash', { key: '/', code: 'Slash' }, { kind: 'search', typed: '' }],
    [
      'a slash on the 7 of a German keyboard',
      { key: '/', code: 'Digit7', shiftKey: true },
      { kind: 'search', typed: '' },
    ],
    ['a letter', { key: 'r', code: 'KeyR' }, { kind: 'search', typed: 'r' }],
    ['a letter beyond ASCII', { key: 'ü', code: 'BracketLeft' }, { kind: 'search', typed: 'ü' }],
    ['a question mark', { key: '?', code: 'Slash', shiftKey: true }, { kind: 'help' }],
    ['Ctrl+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }, { kind: 'undo' }],
    ['Command+Z', { key: 'z', code: 'KeyZ', metaKey: true }, { kind: 'undo' }],
    ['an exclamation mark', { key: '!', code: 'Digit1', shiftKey: true }, null],
    ['zero', { key: '0', code: 'Digit0' }, null],
    ['a held digit', { repeat: true }, null],
    ['Alt and a digit', { altKey: true }, null],
    ['Ctrl and a digit', { ctrlKey: true }, null],
    ['Ctrl+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, null],
    ['Ctrl and a letter', { key: 'r', code: 'KeyR', ctrlKey: true }, null],
    ['Enter', { key: 'Enter', code: 'Enter' }, null],
    ['End of the number pad', { key: 'End', code: 'Numpad1' }, null],
  ])('reads %s', (_, press, expected) => {
    expect(readShortcut(aKeyPress(press))).toEqual(expected);
  });
});
