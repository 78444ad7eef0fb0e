/** Runs one vitest project, in the virtual desktop where it needs one, and reads the results. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { run } from '../process/children.mjs';
import { toolCommand } from '../process/tools.mjs';
import { failedStep, skippedStep } from './summary.mjs';

/** What each suite needs besides node_modules. */
export const suites = /** @type {const} */ ({
  unit: 'nothing',
  contract: 'nothing',
  security: 'nothing',
  hostile: 'nothing',
  integration: 'bundles',
  e2e: 'desktop',
  desktop: 'desktop',
  packaged: 'package',
  bench: 'desktop',
});

/** @typedef {keyof typeof suites} SuiteName */

export const allSuites = /** @type {SuiteName[]} */ (Object.keys(suites));

/** @param {SuiteName} name */
export function hasWindows(name) {
  return suites[name] === 'desktop' || suites[name] === 'package';
}

/** Suites that bring a desktop of their own do that on Linux only. @param {SuiteName} name */
export function runsHere(name) {
  return process.platform === 'linux' || !(name === 'desktop' || name === 'packaged' || name === 'bench');
}

/** @param {SuiteName} name */
export function hasTests(name) {
  const folder = join(repositoryRoot, 'test', name);
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => String(file).endsWith('.test.ts'))
  );
}

/** @param {SuiteName} name @param {readonly string[]} filters */
function commandLine(name, filters) {
  const resultFile = join('out', 'test-results', `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  const vitest = toolCommand('vitest', ['run', '--project', name, ...reporters, ...filters]);
  const needsDesktop = hasWindows(name) && process.platform === 'linux';
  return {
    resultFile: join(repositoryRoot, resultFile),
    line: needsDesktop ? [process.execPath, 'build/desktop.mjs', '--', ...vitest] : vitest,
  };
}

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] | null }} TestResult */
/** @typedef {{ name: string, status: string, assertionResults: TestResult[] }} FileResult */

/** @param {TestResult} test */
function failureInShort({ fullName, failureMessages }) {
  const [firstLine = ''] = (failureMessages?.[0] ?? '').split('\n');
  return `failed: ${fullName}: ${firstLine.slice(0, 200)}`;
}

/**
 * @param {string} name
 * @param {FileResult[]} files
 * @returns {import('./summary.mjs').Outcome}
 */
function countResults(name, files) {
  const tests = files.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const failed = tests.filter(({ status }) => status === 'failed');
  // A file that cannot be loaded has no tests, but counts as failed.
  const brokenFiles = files
    .filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'))
    .map((file) => file.name.slice(repositoryRoot.length + 1));
  return {
    name,
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed.length + brokenFiles.length,
    skipped: skipped.length,
    failures: [...brokenFiles, ...failed.map(({ fullName }) => fullName)],
    notes: [
      ...brokenFiles.map((file) => `could not run: ${file}`),
      // Named again at the end, because often only the end of a long output is read.
      ...failed.map(failureInShort),
      ...skipped.map(({ fullName, status }) => `${status}: ${fullName}`),
    ],
  };
}

/**
 * @param {SuiteName} name
 * @param {readonly string[]} [filters] parts of file names
 */
export async function runSuite(name, filters = []) {
  if (!hasTests(name)) return failedStep(name, `there is no test in test/${name}`);
  if (!runsHere(name)) return skippedStep(name, `the ${name} tests bring their own desktop, on Linux only`);
  console.log(`\nTesting: ${name} …`);
  const { resultFile, line } = commandLine(name, filters);
  mkdirSync(join(repositoryRoot, 'out', 'test-results'), { recursive: true });
  rmSync(resultFile, { force: true });
  const [command = '', ...args] = line;
  const exitCode = await run(command, args, { cwd: repositoryRoot });
  if (!existsSync(resultFile))
    return failedStep(name, `it left no results (exit code ${exitCode}), see its lines above`);
  const outcome = countResults(name, JSON.parse(readFileSync(resultFile, 'utf8')).testResults);
  if (outcome.passed + outcome.failed + outcome.skipped === 0) return failedStep(name, 'no test ran');
  if (exitCode !== 0 && outcome.failed === 0) {
    const error = `an error outside of the tests (exit code ${exitCode})`;
    return { ...outcome, failed: 1, failures: [error], notes: [...outcome.notes, error] };
  }
  return outcome;
}
