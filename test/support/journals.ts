import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FileJournal, type FileJournalParts } from '../../electron/adapters/journal/fileJournal';
import { succeed } from '../../electron/core/kernel/result';
import type { JournalStore, LoadedJournal } from '../../electron/core/outbox/journalPort';
import { FakeLogger } from '../fakes/fakePorts';

export const journalKeyOfTest = randomBytes(32);

/** A path for a journal, in a folder that exists while the test runs. */
export function aJournalPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'dispositions.journal');
}

/** The records of a journal, and the result of loading it. */
export async function loadAll(
  journal: JournalStore,
): Promise<LoadedJournal & { readonly records: readonly unknown[] }> {
  const records: unknown[] = [];
  return { ...(await journal.load((record) => records.push(record))), records };
}

export function partsOf(file: string): FileJournalParts {
  return {
    file,
    key: () => Promise.resolve(succeed(journalKeyOfTest)),
    lock: () => Promise.resolve(null),
    log: new FakeLogger(),
  };
}

/** The real journal on the real disk, with a key that needs no keychain. */
export function aJournalAt(file: string, parts: Partial<FileJournalParts> = {}): FileJournal {
  const journal = new FileJournal({ ...partsOf(file), ...parts });
  onTestFinished(() => journal.close());
  return journal;
}
