import { describe, expect, it } from 'vitest';
import { canonicalAccelerator, keyCaps } from '../../../../electron/core/kernel/accelerator';

describe('an accelerator', () => {
  it.each([
    ['ctrl+alt+1', 'Control+Alt+1'],
    ['Alt+Control+w', 'Control+Alt+W'],
    ['Control+Option+1', 'Control+Alt+1'],
    ['Command+Shift+F5', 'Shift+Super+F5'],
    ['F9', 'F9'],
    ['Alt+pageup', 'Alt+PageUp'],
  ])('%s is written %s', (text, canonical) => {
    expect(canonicalAccelerator(text)).toBe(canonical);
  });

  it.each([
    '1',
    'Shift+A',
    'Control',
    'Control+',
    'Hyper+1',
    'Control+AB',
    '',
    '+',
    'Control+Alt+F25',
    'Control+C',
    'Super+V',
    'Alt+F4',
    'Alt+Tab',
    'Alt+Space',
  ])('cannot be "%s"', (text) => {
    expect(canonicalAccelerator(text)).toBeNull();
  });

  it('is shown as it is written on the keyboard of the system', () => {
    expect(keyCaps('Control+Alt+1', 'linux')).toEqual(['Ctrl', 'Alt', '1']);
    expect(keyCaps('Control+Alt+1', 'darwin')).toEqual(['⌃', '⌥', '1']);
    expect(keyCaps('Super+F5', 'win32')).toEqual(['Win', 'F5']);
  });
});
