import { accessSync, constants } from 'node:fs';

/** Whether the system lets this user write into that folder. */
export function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Not writable now, whatever the reason.
    return false;
  }
}
