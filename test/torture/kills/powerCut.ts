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
  const length = Number(readFileSync(durable, 'utf8'));
  if (statSync(journal).size > length) truncateSync(journal, length);
  rmSync(durable);
}
