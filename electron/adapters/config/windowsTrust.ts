import { lstat, open } from 'node:fs/promises';
import { win32 } from 'node:path';
import type { Distrust } from '../../core/policy/policySource';
import type { PowerShell } from '../system/powerShell';
import type { TrustedFile } from './posixTrust';
import { distrustOfDescriptor } from './securityDescriptor';

interface Descriptors {
  readonly folder: string;
  readonly file: string;
}

/** The security descriptors of a file and its folder; `null` when they cannot be read. */
export type DescriptorReader = (file: string) => Promise<Descriptors | null>;

/** Reads both in one script, because starting PowerShell takes the most time. */
export const descriptorScript =
  'tell (Get-Acl -LiteralPath $env:WRAPKEY_FOLDER).Sddl (Get-Acl -LiteralPath $env:WRAPKEY_FILE).Sddl';

export function powerShellDescriptors(powerShell: PowerShell): DescriptorReader {
  return async (file) => {
    const variables = { WRAPKEY_FOLDER: win32.dirname(file), WRAPKEY_FILE: file };
    const lines = await powerShell(descriptorScript, variables);
    const [[ofFolder, ofFile] = []] = lines ?? [];
    return ofFolder === undefined || ofFile === undefined ? null : { folder: ofFolder, file: ofFile };
  };
}

/**
 * Opens a file that only the system and its administrators could have written, in a folder for which the same holds.
 * The folders above need no check: users may add to `%ProgramData%`, but not remove what belongs to others. Throws when
 * there is no file.
 *
 * Descriptors are read by path, not of the open file. The folder makes sure that both are the same file: where only
 * administrators can change the folder, nobody else can swap the file or the folder. The file is opened before the
 * check, so that nothing put there later is read.
 */
export async function openTrustedOnWindows(file: string, describe: DescriptorReader): Promise<TrustedFile> {
  const link = await findLink(file);
  if (link !== null) return { ok: false, at: link, why: 'unknown' };
  const handle = await open(file, 'r');
  let isTrusted = false;
  try {
    const found = await findDistrust(file, await describe(file));
    isTrusted = found === null;
    return found === null ? { ok: true, handle } : { ok: false, ...found };
  } finally {
    if (!isTrusted) await handle.close();
  }
}

async function findDistrust(
  file: string,
  descriptors: Descriptors | null,
): Promise<{ readonly at: string; readonly why: Distrust } | null> {
  // Checked again: the folder's owner could have put a link there meanwhile, so that another place was described.
  const link = await findLink(file);
  if (link !== null) return { at: link, why: 'unknown' };
  if (descriptors === null) return { at: file, why: 'unknown' };
  const ofFolder = distrustOfDescriptor(descriptors.folder, 'folder');
  if (ofFolder !== null) return { at: win32.dirname(file), why: ofFolder };
  const ofFile = distrustOfDescriptor(descriptors.file, 'file');
  return ofFile === null ? null : { at: file, why: ofFile };
}

/** A link or junction leads to another place that has its own rights. */
async function findLink(file: string): Promise<string | null> {
  for (const path of [win32.dirname(file), file]) {
    if ((await lstat(path)).isSymbolicLink()) return path;
  }
  return null;
}
