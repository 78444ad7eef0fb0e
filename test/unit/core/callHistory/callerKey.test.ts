import { expect, it } from 'vitest';
import { callerKey } from '../../../../electron/core/callHistory/callerKey';

it.each([
  ['+49 30 1234567', '49301234567'],
  ['0049 (30) 123-45.67', '49301234567'],
  ['49301234567', '49301234567'],
  ['030 1234567', '0301234567'],
  ['0012', '0012'],
  ['Anonymous', null],
  ['Jürgen Müller', null],
  ['+1 555 xxxx', null],
  ['0000', null],
  ['', null],
  [null, null],
])('takes %s for the caller %s', (written, key) => {
  expect(callerKey(written)).toBe(key);
});
