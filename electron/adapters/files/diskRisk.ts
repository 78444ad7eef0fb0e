import type { JournalRisk } from '../../core/outbox/journalPort';
import { errorCode } from './atomicFile';

/** What a failed write means for the data that it should have saved. */
export function diskRisk(error: unknown): JournalRisk {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOTDIR':
      return 'notWritable';
    default:
      return 'diskFailed';
  }
}
