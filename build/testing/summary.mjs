/**
 * The outcome of one step. `failures` names each failed test, or the step itself when it failed without one; `notes`
 * describe the failures, and what was skipped.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, failures: string[], notes: string[] }} Outcome
 */

/** @param {string} name @returns {Outcome} */
export function passedStep(name) {
  return { name, passed: 1, failed: 0, skipped: 0, failures: [], notes: [] };
}

/** @param {string} name @param {string} reason @returns {Outcome} */
export function failedStep(name, reason) {
  return { name, passed: 0, failed: 1, skipped: 0, failures: [name], notes: [reason] };
}

/** @param {string} name @param {string} reason @returns {Outcome} */
export function skippedStep(name, reason) {
  return { name, passed: 0, failed: 0, skipped: 1, failures: [], notes: [reason] };
}

/** @param {Pick<Outcome, 'passed' | 'failed' | 'skipped'>} counts */
export function countsInWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Prints every step, and the sum alone on the last line.
 * @param {readonly Outcome[]} outcomes
 * @returns {number} the exit code
 */
export function printSummary(outcomes) {
  console.log('\nSummary');
  for (const outcome of outcomes) {
    console.log(`  ${outcome.name.padEnd(12)} ${countsInWords(outcome)}`);
    for (const note of outcome.notes) console.log(`  ${''.padEnd(12)}   ${note}`);
  }
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of outcomes) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  console.log(`\n${countsInWords(sum)}`);
  return sum.failed > 0 ? 1 : 0;
}
