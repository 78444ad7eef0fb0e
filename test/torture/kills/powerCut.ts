import { existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** What the disk was told to keep of the journal in that folder, as crashAt.cjs writes it down. */
export function durableFile(userDataDir: string): string {
  return join(userDataDir, 'durable-length');
}

/** After a kill: takes from the disk what only the memory of the machine had, as a power cut does. */
export function cutPower(userDataDir: string): void {
  const journal = join(userDataDir, 'dispositions.journal');
  const durable = durableFile(userDataDir);
  if (!existsSync(durable) || !existsSync(journal)) return;
  const told = readFileSync(durable, 'utf8');
  // Empty: the app was gone before it opened the journal.
  if (told !== '' && statSync(journal).size > Number(told)) truncateSync(journal, Number(told));
  rmSync(durable);
}
