/** Runs the same part of the tests again and again, to find tests that fail only sometimes. */
import { fileURLToPath } from 'node:url';
import { end, start } from '../process/children.mjs';
import { countsInWords } from './summary.mjs';

/** @typedef {import('./summary.mjs').Outcome} Outcome */

/**
 * @template T
 * @param {() => Promise<T>} work
 */
export async function underLoad(work) {
  const program = fileURLToPath(new URL('./load.mjs', import.meta.url));
  const load = start(process.execPath, [program], { stdio: ['pipe', 'inherit', 'inherit'] });
  console.log(`Keeping every processor busy (process ${load.pid}) …`);
  try {
    return await work();
  } finally {
    await end(load);
  }
}

/**
 * One after the other, because their results are in the same place.
 * @param {number} count
 * @param {() => Promise<Outcome>} run
 */
export async function repeated(count, run) {
  /** @type {Outcome[]} */
  const outcomes = [];
  while (outcomes.length < count) {
    const startedAt = Date.now();
    const outcome = await run();
    outcomes.push(outcome);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`\nRun ${outcomes.length} of ${count}: ${countsInWords(outcome)} (${seconds} s)`);
  }
  return outcomes;
}

/**
 * All runs as one step: their sums, a line for each run, and how often each test failed.
 * @param {readonly Outcome[]} outcomes at least one
 * @returns {Outcome}
 */
export function sumOfRuns(outcomes) {
  const all = outcomes.flatMap(({ failures }) => failures);
  const timesFailed = [...new Set(all)].map((name) => ({ name, times: all.filter((one) => one === name).length }));
  timesFailed.sort((one, other) => other.times - one.times);
  return {
    name: outcomes[0]?.name ?? '',
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    skipped: outcomes.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: all,
    notes: [
      ...outcomes.map((outcome, index) => `run ${index + 1}: ${countsInWords(outcome)}`),
      ...new Set(outcomes.flatMap(({ notes }) => notes)),
      ...timesFailed.map(({ name, times }) => `failed in ${times} of ${outcomes.length} runs: ${name}`),
    ],
  };
}
