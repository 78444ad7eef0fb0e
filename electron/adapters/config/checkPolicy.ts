// Must come first, see there.
import './jitless';
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { policyReport, type PolicyReport } from '../../core/policy/policyReport';
import type { PolicyCheck } from './policyCheck';
import { policyOfFile, policySources, type PolicySources } from './policySources';

/** Explains a policy on the standard output; resolves with the exit code. */
export async function checkPolicy({ file }: PolicyCheck, isPackaged: boolean): Promise<number> {
  const { lines, exitCode } = await reportOf(file, policySources(isPackaged));
  // Written synchronously and completely: the process ends right after this, and a pipe may be slow.
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
      // A full pipe gives EAGAIN until its reader makes room. Any other error means that nobody reads it any more.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
  }
}
