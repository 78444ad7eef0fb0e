import { expect, it } from 'vitest';
import { usesAltGr } from '../../../renderer/keys/keyboardLayout';

const american = new Map([
  ['Digit2', '2'],
  ['KeyZ', 'z'],
  ['Minus', '-'],
  ['Equal', '='],
  ['BracketLeft', '['],
  ['Semicolon', ';'],
  ['Quote', "'"],
  ['Backslash', '\\'],
  ['Slash', '/'],
]);

it.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['American', {}, false],
  ['British', { Backslash: '#' }, true],
  ['Spanish', { Minus: "'", Equal: '¡', Semicolon: 'ñ' }, true],
  ['German', { KeyZ: 'y', Semicolon: 'ö' }, true],
  ['French', { Digit2: 'é', KeyZ: 'w' }, true],
  ['Swedish', { Semicolon: 'ö', Quote: 'ä' }, true],
])('%s', (_, differences, expected) => {
  expect(usesAltGr(new Map([...american, ...Object.entries(differences)]))).toBe(expected);
});
