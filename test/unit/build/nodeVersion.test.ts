import { expect, test } from 'vitest';
import { isAtLeast } from '../../../build/prepare/nodeVersion.mjs';

test.each([
  ['v20.19.0', '>=20.19', true],
  ['v20.20.2', '>=20.19', true],
  ['v22.0.0', '>=20.19', true],
  ['v20.18.1', '>=20.19', false],
  ['v18.20.0', '>=20.19', false],
])('Node %s against %s: %s', (actual, minimum, isEnough) => {
  expect(isAtLeast(actual, minimum)).toBe(isEnough);
});
