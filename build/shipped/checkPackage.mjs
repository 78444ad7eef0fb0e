/**
 * `node build/shipped/checkPackage.mjs`, after packaging: checks that dist/ has what was configured. `--signed`: the
 * package must be signed; `--start`: also starts the program once with `--check-policy`, on a machine without a policy.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { checksOf, startCheck, tableOf } from './packageChecks.mjs';
import { readPackage, unpackedProgram } from './packageFacts.mjs';

const { platform, arch } = process;
const program = unpackedProgram(join(repositoryRoot, 'dist'), platform);
const wanted = {
  configuration: readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8'),
  platform,
  arch,
  isSigned: process.argv.includes('--signed'),
};

function start() {
  const { status, signal, error } = spawnSync(program.executable, ['--check-policy'], {
    timeout: 120_000,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return startCheck({ status, signal, error });
}

const checks = [
  ...checksOf(await readPackage(program), wanted),
  ...(process.argv.includes('--start') ? [start()] : []),
];
console.log(`${program.bundle}\n${tableOf(checks)}`);
process.exitCode = checks.every(({ isGood }) => isGood) ? 0 : 1;
