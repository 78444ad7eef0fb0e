import { isMissing } from '../files/atomicFile';
import { readRegularFile } from '../files/readRegularFile';
import { readJournal, recordOf } from './journalFormat';

/** The file found in the place of a removed journal. */
export interface StrayJournal {
  readonly records: readonly unknown[];
  /** It holds only these records, or nothing at all. */
  readonly isAllRead: boolean;
}

/** Never rejects: the caller sets an unreadable file aside. */
export async function readStray(path: string, key: Buffer): Promise<StrayJournal> {
  try {
    const content = await readRegularFile(path, 'latin1');
    if (content === '') return { records: [], isAllRead: true };
    const read = await readJournal(content, key);
    if (read.kind !== 'journal') return { records: [], isAllRead: false };
    const isAllRead = read.damaged === 0 && read.wholeLength === content.length;
    return { records: read.lines.map(recordOf), isAllRead };
  } catch (error) {
    return { records: [], isAllRead: isMissing(error) };
  }
}
