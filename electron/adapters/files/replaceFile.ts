import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './syncFolder';

let writes = 0;

/** Like `putInPlace`, but also survives a power cut. Throws when that cannot be guaranteed. */
export async function replaceFile(file: string, content: string, encoding: BufferEncoding): Promise<void> {
  await putInPlace(file, content, encoding);
  await syncFolder(dirname(file));
}

/**
 * Replaces a file completely or not at all: writes a new file that only this user may read, and renames it into place
 * once it is on the disk. Throws when that fails; the file is then unchanged.
 */
export async function putInPlace(file: string, content: string, encoding: BufferEncoding): Promise<void> {
  // A unique name, so that two writes of one file do not collide.
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
    // If writing failed, removing may fail too; the first failure is the one to report.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
