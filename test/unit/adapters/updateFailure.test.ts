import { expect, it } from 'vitest';
import { updateFailureCode } from '../../../electron/adapters/updates/updateFailure';

function anError(code: string, message = 'at https://updates.example/?token=1'): Error {
  return Object.assign(new Error(message), { code });
}

it.each([
  ['notSigned', anError('ERR_UPDATER_INVALID_SIGNATURE')],
  ['damaged', anError('ERR_CHECKSUM_MISMATCH')],
  ['badAnswer', anError('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND')],
  ['badAnswer', anError('HTTP_ERROR_503')],
  ['badAnswer', new TypeError('Cannot read properties of null')],
  ['badAnswer', 'no error at all'],
  ['notStored', anError('ENOSPC')],
  ['notStored', anError('EACCES')],
  ['unreachable', new Error('net::ERR_CONNECTION_REFUSED')],
] as const)('%s: %s', (expected, error) => {
  expect(updateFailureCode(error)).toBe(expected);
});
