import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../renderer/ui/keyPress';
import { readPromptKey, type PromptKey } from '../../../renderer/wrapup/promptKeys';
import { aKeyPress } from '../../support/keyFixtures';

const plain = { key: 'r', code: 'KeyR' };

describe('a key in the prompt', () => {
  it.each<[string, Partial<KeyPress>, PromptKey | null]>([
    ['a digit chooses', {}, { kind: 'code', digit: 1 }],
    ['the digit row of AZERTY chooses', { key: '&', code: 'Digit1' }, { kind: 'code', digit: 1 }],
    ['a letter searches', plain, { kind: 'search', isLetter: true }],
    ['the slash searches', { key: '/', code: 'Slash' }, { kind: 'search', isLetter: false }],
    ['plus extends', { key: '+', code: 'Equal', shiftKey: true }, { kind: 'extend' }],
    ['plus on the digit row of another keyboard extends', { key: '+', code: 'Digit1' }, { kind: 'extend' }],
    ['Ctrl+Z undoes', { key: 'z', code: 'KeyZ', ctrlKey: true }, { kind: 'undo' }],
    ['Command+Z undoes', { key: 'z', code: 'KeyZ', metaKey: true }, { kind: 'undo' }],
    ['Escape goes back', { key: 'Escape', code: 'Escape' }, { kind: 'back' }],
    ['a held key does nothing', { repeat: true }, null],
    ['a letter with Ctrl is not ours', { ...plain, ctrlKey: true }, null],
    ['an arrow goes to the codes', { key: 'ArrowDown', code: 'ArrowDown' }, { kind: 'codes' }],
    ['Return goes to the codes', { key: 'Enter', code: 'Enter' }, { kind: 'codes' }],
    ['a held arrow does nothing', { key: 'ArrowDown', code: 'ArrowDown', repeat: true }, null],
    ['a held Return does nothing', { key: 'Enter', code: 'Enter', repeat: true }, null],
    ['an arrow with Ctrl is not ours', { key: 'ArrowDown', code: 'ArrowDown', ctrlKey: true }, null],
  ])('%s', (_, press, expected) => {
    expect(readPromptKey(aKeyPress(press), true)).toEqual(expected);
  });

  it.each<[string, Partial<KeyPress>, PromptKey | null]>([
    ['a digit', {}, null],
    ['a letter', plain, null],
    ['plus', { key: '+', code: 'Equal' }, null],
    ['an arrow', { key: 'ArrowRight', code: 'ArrowRight' }, { kind: 'codes' }],
    ['Ctrl+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }, { kind: 'undo' }],
    ['Escape', { key: 'Escape', code: 'Escape' }, { kind: 'back' }],
  ])('without single keys: %s', (_, press, expected) => {
    expect(readPromptKey(aKeyPress(press), false)).toEqual(expected);
  });
});
