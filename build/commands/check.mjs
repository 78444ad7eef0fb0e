import { allChecks, runChecks } from '../testing/checks.mjs';
import { runSuite } from '../testing/suites.mjs';
import { printSummary } from '../testing/summary.mjs';

export async function command() {
  const outcomes = await runChecks(allChecks);
  return printSummary([...outcomes, await runSuite('unit')]);
}
