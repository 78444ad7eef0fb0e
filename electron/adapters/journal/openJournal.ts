import { join } from 'node:path';
import type { Logger } from '../../core/kernel/log';
import type { Result } from '../../core/kernel/result';
import type { JournalRisk } from '../../core/outbox/journalPort';
import { FileJournal } from './fileJournal';
import { JournalLock } from './journalLock';

export interface OpenJournalParts {
  readonly key: () => Promise<Result<Buffer, JournalRisk>>;
  readonly lock: JournalLock;
  readonly log: Logger;
}

const nameIn = (folder: string): string => join(folder, 'dispositions.journal');

/** The program that holds this lock is the only one that may write the files of this folder. */
export function journalLockOf(folder: string): JournalLock {
  return new JournalLock(nameIn(folder), process.platform);
}

/** The journal of this user on this machine. */
export function openJournal(folder: string, { key, lock, log }: OpenJournalParts): FileJournal {
  return new FileJournal({ file: nameIn(folder), key, lock: () => lock.hold(), log });
}
