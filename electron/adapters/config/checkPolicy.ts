import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { policyReport, type PolicyReport } from '../../core/policy/policyReport';
import { policyOfFile, type PolicySources } from './policySources';

const flag = '--check-policy';

/** What the command line asks for: the policy that counts here, that of a file, or nothing of the kind. */
export type PolicyCheck = { readonly file: string | null };

export function policyCheckOf(args: readonly string[]): PolicyCheck | null {
  const at = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (at === -1) return null;
  const [, inOne] = (args[at] ?? '').split(/=(.*)/s);
  // What Chromium or Electron add stands before it or looks like an option.
  const file = inOne ?? args.slice(at + 1).find((arg) => !arg.startsWith('-'));
  return { file: file === undefined || file === '' ? null : file };
}

/** Explains a policy on the standard output; resolves with the exit code. */
export async function checkPolicy({ file }: PolicyCheck, machine: PolicySources): Promise<number> {
  const { lines, exitCode } = await reportOf(file, machine);
  // At once and whole: the process ends right after this, and a pipe may be slow.
  writeAll(`${lines.join('\n')}\n`);
  return exitCode;
}

async function reportOf(file: string | null, machine: PolicySources): Promise<PolicyReport> {
  if (file === null) return policyReport(await machine.read());
  const sources = await policyOfFile(resolve(file)).read();
  if (sources.some(({ state }) => state.kind !== 'absent')) return policyReport(sources);
  return { lines: [`there is no file ${resolve(file)}`], exitCode: 2 };
}

function writeAll(text: string): void {
  const standardOutput = 1;
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(standardOutput, bytes, written);
    } catch (error) {
      // A full pipe says so; whoever reads it makes room. One that nobody reads any more ends it.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
  }
}
