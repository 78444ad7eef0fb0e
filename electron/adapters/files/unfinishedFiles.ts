import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../../core/kernel/log';
import { errorCode } from './atomicFile';

/** The ending that `replaceFile` gives a file while it writes: process id and counter. */
const unfinished = /\.\d+-\d+\.new$/;

/** Removes half-written files of a killed program. Call it only while no other process writes in that folder. */
export async function removeUnfinished(folder: string, log: Logger): Promise<void> {
  try {
    const left = (await readdir(folder)).filter((name) => unfinished.test(name));
    await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
    if (left.length > 0) log.info('unfinished files removed', { count: left.length });
  } catch (error) {
    // Unfinished files only take up space.
    log.warn('unfinished files not removed', { error: errorCode(error) });
  }
}
