import { broken, readLooseTree, type ReadSource, type SourceState } from '../../core/policy/policySource';
import type { PowerShell } from '../system/powerShell';
import { runTool, type ToolAnswer } from '../system/runTool';
import { systemTool } from '../system/windowsSystem';
import { oemText } from './oemText';
import { readRegistryByPowerShell } from './registryPowerShell';
import { parseRegistryText, registryTree, type RegistryValue } from './registryText';

const path = 'SOFTWARE\\Policies\\Wrapkey';
const codePageKey = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';

export type RegistryQuery = (args: readonly string[]) => Promise<ToolAnswer | null>;

/**
 * The keys that group policy writes, lowest layer first: the machine's settings win. Only administrators write there.
 */
const hives = [
  { name: `HKCU\\${path}`, key: `HKEY_CURRENT_USER\\${path}` },
  { name: `HKLM\\${path}`, key: `HKEY_LOCAL_MACHINE\\${path}` },
];

/**
 * Uses `reg.exe`, because PowerShell is slow to start, and PowerShell where group policy forbids `reg.exe` to users.
 */
export async function readRegistryPolicy(query: RegistryQuery, powerShell: PowerShell): Promise<readonly ReadSource[]> {
  const codePage = await readCodePage(query);
  const read = codePage === null ? await powerShellReader(powerShell) : regExeReader(query, codePage);
  return Promise.all(
    hives.map(async ({ name, key }): Promise<ReadSource> => {
      return { origin: { kind: 'registry', name }, state: await read(key) };
    }),
  );
}

type KeyReader = (key: string) => Promise<SourceState>;

async function powerShellReader(powerShell: PowerShell): Promise<KeyReader> {
  const keys = hives.map(({ key }) => key);
  const valuesOf = await readRegistryByPowerShell(powerShell, keys);
  return (key) => Promise.resolve(valuesOf === null ? noRegistry : stateOf(valuesOf(key)));
}

const noRegistry = broken(
  'the registry cannot be read: neither reg.exe nor PowerShell is allowed here, or they do not answer',
);

export function registryQuery(environment: NodeJS.ProcessEnv): RegistryQuery {
  return (args) => runTool(systemTool(environment, 'reg.exe'), ['query', ...args]);
}

/** This key always exists, so if it cannot be read, "not found" for other keys means nothing. */
async function readCodePage(query: RegistryQuery): Promise<number | null> {
  const answer = await query([codePageKey, '/v', 'OEMCP']);
  if (answer?.exitCode !== 0) return null;
  const [value] = parseRegistryText(answer.output.toString('latin1'), codePageKey);
  return typeof value?.value === 'string' && /^\d+$/.test(value.value) ? Number(value.value) : null;
}

function regExeReader(query: RegistryQuery, codePage: number): KeyReader {
  return async (key) => {
    const answer = await query([key, '/s']);
    if (answer === null) return broken('the registry cannot be read: reg.exe does not answer');
    // Exit code 1 means that; its text is in the language of the system.
    if (answer.exitCode !== 0) return { kind: 'absent' };
    const text = oemText(answer.output, codePage);
    if (text === null) return broken(`letters outside ASCII in code page ${String(codePage)}, which is not known here`);
    return stateOf(parseRegistryText(text, key));
  };
}

function stateOf(values: readonly RegistryValue[]): SourceState {
  return values.length === 0 ? { kind: 'absent' } : readLooseTree(registryTree(values));
}
