import type { UpdateFailure } from '../../core/updates/updaterPort';

/** Decided by the library's error code, because its message may contain an address. */
export function updateFailureCode(error: unknown): UpdateFailure['code'] {
  if (!(error instanceof Error)) return 'badAnswer';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'notSigned';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  // System errors such as ENOSPC are about files; network errors come from Chromium.
  if (/^E[A-Z]+$/.test(code)) return 'notStored';
  return error.message.startsWith('net::') ? 'unreachable' : 'badAnswer';
}
