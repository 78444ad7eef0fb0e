import type { UpdateFailure } from '../../core/updates/updaterPort';

/** By what the library says of the kind of failure; its words may hold an address. */
export function updateFailureCode(error: unknown): UpdateFailure['code'] {
  if (!(error instanceof Error)) return 'badAnswer';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'notSigned';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  // Codes of the system, as ENOSPC: only files are the system's here, the network is Chromium's.
  if (/^E[A-Z]+$/.test(code)) return 'notStored';
  return error.message.startsWith('net::') ? 'unreachable' : 'badAnswer';
}
