import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './syncFolder';

let writes = 0;

/** As `putInPlace`, and stays so when the machine loses its power. Throws also when only that cannot be made sure. */
export async function replaceFile(file: string, content: string, encoding: BufferEncoding): Promise<void> {
  await putInPlace(file, content, encoding);
  await syncFolder(dirname(file));
}

/**
 * Whole or not at all: a new file that only this user may read, on the disk before it is renamed into place. Throws when
 * that cannot be done; the file is as before then.
 */
export async function putInPlace(file: string, content: string, encoding: BufferEncoding): Promise<void> {
  // A name of its own: two writes of one file must not get into each other.
  const temporary = `${file}.${process.pid}-${(writes += 1)}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content, encoding);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    // Where nothing can be written nothing can be removed either; the first failure is what counts.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
