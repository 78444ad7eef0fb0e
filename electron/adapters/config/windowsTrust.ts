import { lstat, open } from 'node:fs/promises';
import { win32 } from 'node:path';
import type { Distrust } from '../../core/policy/policySource';
import type { TrustedFile } from './posixTrust';
import { runTool } from './runTool';
import { distrustOfDescriptor } from './securityDescriptor';
import { systemTool } from './windowsSystem';

/** The security descriptor of a file or folder; `null` when it cannot be had. */
export type DescriptorReader = (path: string) => Promise<string | null>;

/** Out of the environment, so that no name of a file can become a command. */
const script = "$ErrorActionPreference = 'Stop'; [Console]::Out.Write((Get-Acl -LiteralPath $env:WRAPKEY_PATH).Sddl)";

export function powerShellDescriptors(environment: NodeJS.ProcessEnv): DescriptorReader {
  const powerShell = systemTool(environment, 'WindowsPowerShell\\v1.0\\powershell.exe');
  return async (path) => {
    const args = ['-NoProfile', '-NonInteractive', '-Command', script];
    const answer = await runTool(powerShell, args, { WRAPKEY_PATH: path });
    return answer?.exitCode === 0 ? answer.output.toString('latin1').trim() : null;
  };
}

/**
 * Opens a file that only the system and its administrators could have written, in a folder that is theirs too. Users may
 * add to `%ProgramData%`, but not take out what is others', so the folders above need no look. Throws when there is no file.
 */
export async function openTrustedOnWindows(file: string, describe: DescriptorReader): Promise<TrustedFile> {
  for (const what of ['folder', 'file'] as const) {
    const path = what === 'file' ? file : win32.dirname(file);
    const why = await distrustOf(path, what, describe);
    if (why !== null) return { ok: false, at: path, why };
  }
  return { ok: true, handle: await open(file, 'r') };
}

async function distrustOf(path: string, what: 'file' | 'folder', describe: DescriptorReader): Promise<Distrust | null> {
  // A junction leads to another place, with rights of its own.
  if ((await lstat(path)).isSymbolicLink()) return 'unknown';
  const descriptor = await describe(path);
  return descriptor === null ? 'unknown' : distrustOfDescriptor(descriptor, what);
}
