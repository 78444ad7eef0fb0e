import { readFile } from 'node:fs/promises';
import { defaultPolicy, policySchema, type Policy } from '../../core/policy/policy';
import type { ConfigProblem } from '../../core/ports';
import { isMissing } from '../files/atomicFile';

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
  try {
    return parsePolicy(await readFile(file, 'utf8'), file);
  } catch (error) {
    return isMissing(error) ? { policy: defaultPolicy, problem: null } : brokenPolicy(file, '', reasonOf(error));
  }
}

export function parsePolicy(text: string, file: string): ReadPolicy {
  let json: unknown;
  try {
    // Windows editors put a byte order mark in front, which JSON does not know.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return brokenPolicy(file, '', reasonOf(error));
  }
  const parsed = policySchema.safeParse(json);
  if (parsed.success) return { policy: parsed.data, problem: null };
  const issue = parsed.error.issues[0];
  return brokenPolicy(file, issue?.path.join('.') ?? '', issue?.message ?? 'not a policy');
}

function brokenPolicy(file: string, path: string, reason: string): ReadPolicy {
  return { policy: defaultPolicy, problem: { code: 'policyBroken', file, path, reason } };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
