import { readFile } from 'node:fs/promises';
import { defaultPolicy, policySchema, type Policy } from '../../core/policy';
import type { ConfigProblem } from '../../core/ports';

/** Where an administrator puts the policy of a machine. */
export function policyPath(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32':
      return `${environment['ProgramData'] ?? 'C:\\ProgramData'}\\Wrapkey\\policy.json`;
    case 'darwin':
      return '/Library/Application Support/Wrapkey/policy.json';
    default:
      return '/etc/wrapkey/policy.json';
  }
}

export interface ReadPolicy {
  readonly policy: Policy;
  readonly problem: ConfigProblem | null;
}

/** No file is no problem; a broken one is said, with the place in the file, and the defaults are used. */
export async function readPolicy(file: string): Promise<ReadPolicy> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => (isMissing(error) ? null : String(error)));
  if (text === null) return { policy: defaultPolicy, problem: null };
  return parsePolicy(text, file);
}

export function parsePolicy(text: string, file: string): ReadPolicy {
  const broken = (path: string, reason: string): ReadPolicy => ({
    policy: defaultPolicy,
    problem: { code: 'policyBroken', file, path, reason },
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return broken('', error instanceof Error ? error.message : 'not JSON');
  }
  const parsed = policySchema.safeParse(json);
  if (parsed.success) return { policy: parsed.data, problem: null };
  const issue = parsed.error.issues[0];
  return broken(issue?.path.join('.') ?? '', issue?.message ?? 'not a policy');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
