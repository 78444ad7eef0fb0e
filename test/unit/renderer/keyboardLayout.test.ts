import { expect, it } from 'vitest';
import { usesAltGr } from '../../../renderer/presentation/keyboardLayout';

it.each<[string, string, string, boolean]>([
  ['QWERTY', '2', 'z', false],
  ['QWERTZ', '2', 'y', true],
  ['AZERTY', 'é', 'w', true],
])('%s', (_, onDigit2, onKeyZ, expected) => {
  const layout = new Map([
    ['Digit2', onDigit2],
    ['KeyZ', onKeyZ],
  ]);
  expect(usesAltGr(layout)).toBe(expected);
});
