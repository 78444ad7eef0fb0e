import { describe, expect, it } from 'vitest';
import { acceleratorOf, capsOfPress, isModifierOnly, type KeyboardPlatform } from '../../../renderer/keys/accelerator';
import type { KeyPress } from '../../../renderer/ui/keyPress';
import { aKeyPress } from '../../support/keyFixtures';

const ctrlAlt = { ctrlKey: true, altKey: true };

describe('a pressed key in the words of Electron', () => {
  it.each<[string, Partial<KeyPress>, KeyboardPlatform, string | null]>([
    ['Ctrl+Alt+1', { key: '1', code: 'Digit1', ...ctrlAlt }, 'other', 'Control+Alt+1'],
    ['the digit row of a French keyboard', { key: 'é', code: 'Digit2', ...ctrlAlt }, 'other', 'Control+Alt+2'],
    ['AltGr and a digit of a French keyboard', { key: '~', code: 'Digit2', ...ctrlAlt }, 'other', 'Control+Alt+2'],
    ['the number pad', { key: '4', code: 'Numpad4', ...ctrlAlt }, 'other', 'Control+Alt+num4'],
    ['a letter by its label', { key: 'a', code: 'KeyQ', ...ctrlAlt }, 'other', 'Control+Alt+A'],
    ['a letter by its place on macOS', { key: 'a', code: 'KeyQ', ...ctrlAlt }, 'mac', 'Control+Alt+Q'],
    ['a letter with a third character', { key: '€', code: 'KeyE', ...ctrlAlt }, 'other', 'Control+Alt+E'],
    ['a Cyrillic letter', { key: 'ф', code: 'KeyA', ...ctrlAlt }, 'other', 'Control+Alt+A'],
    ['Ctrl+Shift+K', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }, 'other', 'Control+Shift+K'],
    ['Command+Option+K', { key: '˚', code: 'KeyK', altKey: true, metaKey: true }, 'mac', 'Alt+Command+K'],
    ['an arrow', { key: 'ArrowUp', code: 'ArrowUp', ...ctrlAlt }, 'other', 'Control+Alt+Up'],
    ['F9 alone', { key: 'F9', code: 'F9' }, 'other', 'F9'],
    ['F24 with Shift', { key: 'F24', code: 'F24', shiftKey: true }, 'other', 'Shift+F24'],
    ['a letter alone', { key: 'k', code: 'KeyK' }, 'other', null],
    ['a letter with Shift alone', { key: 'K', code: 'KeyK', shiftKey: true }, 'other', null],
    ['the Windows key', { key: 'k', code: 'KeyK', metaKey: true }, 'other', null],
    ['a modifier alone', { key: 'Alt', code: 'AltLeft', ...ctrlAlt }, 'other', null],
    ['a sign', { key: '#', code: 'Backslash', ctrlKey: true }, 'other', null],
  ])('%s', (_, press, platform, expected) => {
    expect(acceleratorOf(aKeyPress(press), platform)).toBe(expected);
  });
});

describe('the caps while a key is chosen', () => {
  it('show what is held so far', () => {
    const held = aKeyPress({ key: 'Alt', code: 'AltLeft', ...ctrlAlt });
    expect([isModifierOnly(held), capsOfPress(held, 'other')]).toEqual([true, ['Ctrl', 'Alt']]);
  });

  it('are written as on the keyboard of a Mac', () => {
    const press = aKeyPress({ key: '˚', code: 'KeyK', altKey: true, metaKey: true });
    expect(capsOfPress(press, 'mac')).toEqual(['⌥', '⌘', 'K']);
  });
});
