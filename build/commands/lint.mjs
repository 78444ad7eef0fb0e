import { runChecks } from '../testing/checks.mjs';
import { printSummary } from '../testing/summary.mjs';

export async function command() {
  return printSummary(await runChecks(['lint', 'format']));
}
