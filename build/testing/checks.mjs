/** The checks that read the sources: types, lint, who imports whom, format, unused code. Each counts as one. */
import { repositoryRoot } from '../prepare/folders.mjs';
import { exitCodeOf, start } from '../process/children.mjs';
import { toolCommand } from '../process/tools.mjs';
import { failedStep, passedStep } from './summary.mjs';

const commandLines = {
  types: toolCommand('types', ['-b']),
  lint: toolCommand('eslint', ['.', '--max-warnings', '0']),
  imports: toolCommand('dependencyCruiser', [
    ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
    ...['electron', 'renderer', 'locales', 'simulator', 'build', 'test'],
  ]),
  format: toolCommand('prettier', ['--check', '--log-level', 'warn', '.']),
  knip: toolCommand('knip', []),
};

/** @typedef {keyof typeof commandLines} CheckName */

export const allChecks = /** @type {CheckName[]} */ (Object.keys(commandLines));

/** @param {string} name @returns {name is CheckName} */
export function isCheck(name) {
  return Object.hasOwn(commandLines, name);
}

/** @param {CheckName} name */
export async function runCheck(name) {
  const startedAt = Date.now();
  const [command, ...args] = commandLines[name];
  const child = start(command, args, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const exitCode = await exitCodeOf(child);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${exitCode === 0 ? 'ok' : 'FAILED'}: ${name} (${seconds} s)`);
  if (exitCode !== 0) console.log(output);
  return exitCode === 0 ? passedStep(name) : failedStep(name, `exit code ${exitCode}, see its lines above`);
}

/**
 * Two at a time: the slow ones, types and lint, each fill one processor.
 * @param {readonly CheckName[]} names
 */
export async function runChecks(names) {
  console.log(`Checking ${names.join(', ')} …`);
  const waiting = [...names];
  /** @type {import('./summary.mjs').Outcome[]} */
  const outcomes = [];
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) outcomes.push(await runCheck(name));
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}
