import { join } from 'node:path';
import type { Logger, SecretStore } from '../../core/ports';
import { FileJournal } from './fileJournal';
import { journalKey } from './journalKey';
import { lockForGood } from './journalLock';

/** The journal of this user of this machine. Its key is named after the folder: each folder has its own. */
export function openJournal(folder: string, secrets: SecretStore, log: Logger): FileJournal {
  const file = join(folder, 'dispositions.journal');
  return new FileJournal({
    file,
    key: () => journalKey(secrets, `Journal of ${folder}`),
    lock: () => lockForGood(file, process.platform),
    log,
  });
}
