import { broken, readLooseTree, type ReadSource, type SourceState } from '../../core/policy/policySource';
import { oemText } from './oemText';
import { parseRegistryText, registryTree } from './registryText';
import { runTool, type ToolAnswer } from './runTool';
import { systemTool } from './windowsSystem';

const path = 'SOFTWARE\\Policies\\Wrapkey';
const codePageKey = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';

export type RegistryQuery = (args: readonly string[]) => Promise<ToolAnswer | null>;

/** The keys that group policy writes, the lower first: the machine's word is the last. Only administrators write there. */
export async function readRegistryPolicy(query: RegistryQuery): Promise<readonly ReadSource[]> {
  const codePage = await readCodePage(query);
  const hives = [
    { short: 'HKCU', long: 'HKEY_CURRENT_USER' },
    { short: 'HKLM', long: 'HKEY_LOCAL_MACHINE' },
  ];
  return Promise.all(
    hives.map(async ({ short, long }): Promise<ReadSource> => {
      const state = codePage === null ? noRegistry : await readKey(query, `${long}\\${path}`, codePage);
      return { origin: { kind: 'registry', name: `${short}\\${path}` }, state };
    }),
  );
}

/** For instance where group policy has turned the registry tools off for users. */
const noRegistry = broken('the registry cannot be read: reg.exe is not allowed or does not answer');

export function registryQuery(environment: NodeJS.ProcessEnv): RegistryQuery {
  return (args) => runTool(systemTool(environment, 'reg.exe'), ['query', ...args]);
}

/** Always there: when this cannot be read, a key that "is not there" means nothing. */
async function readCodePage(query: RegistryQuery): Promise<number | null> {
  const answer = await query([codePageKey, '/v', 'OEMCP']);
  if (answer?.exitCode !== 0) return null;
  const [value] = parseRegistryText(answer.output.toString('latin1'), codePageKey);
  return typeof value?.value === 'string' && /^\d+$/.test(value.value) ? Number(value.value) : null;
}

async function readKey(query: RegistryQuery, key: string, codePage: number): Promise<SourceState> {
  const answer = await query([key, '/s']);
  if (answer === null) return noRegistry;
  // It says so with 1, in the language of the system.
  if (answer.exitCode !== 0) return { kind: 'absent' };
  const text = oemText(answer.output, codePage);
  if (text === null) return broken(`letters outside ASCII in code page ${String(codePage)}, which is not known here`);
  const values = parseRegistryText(text, key);
  return values.length === 0 ? { kind: 'absent' } : readLooseTree(registryTree(values));
}
