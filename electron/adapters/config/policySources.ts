import { userInfo } from 'node:os';
import type { ReadSource } from '../../core/policy/policySource';
import { windowsPowerShell } from '../system/powerShell';
import { plutil, readManagedPreferences } from './managedPreferences';
import { openUntrusted, policyPath, readPolicyFile, type FileOpener } from './policyFile';
import { openTrusted } from './posixTrust';
import { readRegistryPolicy, registryQuery } from './registryPolicy';
import { openTrustedOnWindows, powerShellDescriptors } from './windowsTrust';

/** Everything that may hold policy, lowest layer first. */
export interface PolicySources {
  /** The policy file of this machine. */
  readonly file: string;
  readonly read: () => Promise<readonly ReadSource[]>;
  /** For files that the policy names; requires the same trust as the policy itself. */
  readonly open: FileOpener;
}

/** On Linux and macOS root alone writes policy. */
const root = 0;

/** The sources for this program. In development a variable may name another file. */
export function policySources(isPackaged: boolean): PolicySources {
  const file = isPackaged ? undefined : process.env['WRAPKEY_POLICY'];
  return file === undefined ? machinePolicy(process.platform, process.env) : policyOfFile(file);
}

/** The sources of this machine: its file, overridden by group policy or an MDM. */
function machinePolicy(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): PolicySources {
  const file = policyPath(platform, environment);
  const openFile: FileOpener =
    platform === 'win32'
      ? (path) => openTrustedOnWindows(path, powerShellDescriptors(windowsPowerShell(environment)))
      : (path) => openTrusted(path, [root]);
  const read = async (): Promise<readonly ReadSource[]> => {
    const [fromFile, fromSystem] = await Promise.all([
      readSource(file, openFile),
      platform === 'win32'
        ? readRegistryPolicy(registryQuery(environment), windowsPowerShell(environment))
        : platform === 'darwin'
          ? readManagedPreferences(userInfo().username, plutil)
          : [],
    ]);
    return [fromFile, ...fromSystem];
  };
  return { file, read, open: openFile };
}

/** Only that file, whoever wrote it. */
export function policyOfFile(file: string): PolicySources {
  return { file, read: async () => [await readSource(file, openUntrusted)], open: openUntrusted };
}

async function readSource(file: string, openFile: FileOpener): Promise<ReadSource> {
  return { origin: { kind: 'file', name: file }, state: await readPolicyFile(file, openFile) };
}
