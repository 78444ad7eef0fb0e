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

/** Both at once: starting PowerShell is what takes time. */
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
 * Opens a file that only the system and its administrators could have written, in a folder that is theirs too. Users may
 * add to `%ProgramData%`, but not take out what is others', so the folders above need no look. Throws when there is no file.
 *
 * Windows gives descriptors by path here, not of what is open. What keeps it the same file is the folder: in one that only
 * administrators can change nobody else can exchange a file, nor the folder itself. The file is open before the look, so
 * that nothing put there afterwards is read.
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

/** A link or junction leads to another place, with rights of its own. */
async function findLink(file: string): Promise<string | null> {
  for (const path of [win32.dirname(file), file]) {
    if ((await lstat(path)).isSymbolicLink()) return path;
  }
  return null;
}
