import type { JournalRisk } from '../../core/outbox/journalPort';
import { join } from 'node:path';
import type { Logger } from '../../core/kernel/log';
import type { Result } from '../../core/kernel/result';
import { FileJournal } from './fileJournal';
import { lockForGood } from './journalLock';

/** The journal of this user of this machine. */
export function openJournal(folder: string, key: () => Promise<Result<Buffer, JournalRisk>>, log: Logger): FileJournal {
  const file = join(folder, 'dispositions.journal');
  return new FileJournal({ file, key, lock: () => lockForGood(file, process.platform), log });
}
