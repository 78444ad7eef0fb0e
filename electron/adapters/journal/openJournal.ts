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

/** Whoever holds it is the only program that writes the files of this folder. */
export function lockOf(folder: string): JournalLock {
  return new JournalLock(nameIn(folder), process.platform);
}

/** The journal of this user of this machine. */
export function openJournal(folder: string, { key, lock, log }: OpenJournalParts): FileJournal {
  return new FileJournal({ file: nameIn(folder), key, lock: () => lock.hold(), log });
}
