/**
 * `npm test` runs all checks and adds up their results. `npm test -- PART [FILTER…] [--repeat N] [--load]` runs one
 * part.
 */
import { allBundles, prepareBundles } from '../prepare/bundles.mjs';
import { prepareElectronRuntime } from '../prepare/electronRuntime.mjs';
import { desktopPrograms, electronLibraries } from '../prepare/packageNames.mjs';
import { prepareSystemPackages } from '../prepare/systemPackages.mjs';
import { reportFailure } from '../process/stepFailure.mjs';
import { allChecks, isCheck, runCheck, runChecks } from '../testing/checks.mjs';
import { repeated, sumOfRuns, underLoad } from '../testing/repetition.mjs';
import { allSuites, hasTests, hasWindows, runsHere, runSuite, suites } from '../testing/suites.mjs';
import { failedStep, passedStep, printSummary } from '../testing/summary.mjs';
import { parseTestArguments } from '../testing/testArguments.mjs';
import { packageForTests } from './package.mjs';

/** @typedef {import('../testing/suites.mjs').SuiteName} SuiteName */
/** @typedef {import('../testing/summary.mjs').Outcome} Outcome */

/** @param {readonly SuiteName[]} names */
async function prepareFor(names) {
  if (!names.some(hasWindows)) return;
  await prepareSystemPackages([...electronLibraries, ...desktopPrograms]);
  await prepareElectronRuntime();
}

async function buildStep() {
  try {
    await prepareBundles(allBundles);
    return passedStep('build');
  } catch (error) {
    reportFailure(error);
    return failedStep('build', error instanceof Error ? error.message : String(error));
  }
}

/** Packages the program as it is installed, for the tests that start it. */
async function packageStep() {
  try {
    await packageForTests();
    return passedStep('package');
  } catch (error) {
    reportFailure(error);
    return failedStep('package', error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {readonly SuiteName[]} names
 * @param {(name: SuiteName) => Promise<Outcome>} runOne
 */
async function buildAndRun(names, runOne) {
  const needBuild = names.some((name) => suites[name] !== 'nothing');
  const outcomes = needBuild ? [await buildStep()] : [];
  const isBuilt = outcomes.every(({ failed }) => failed === 0);
  for (const name of names) {
    const isPointless = !isBuilt && suites[name] !== 'nothing';
    if (isPointless) outcomes.push(failedStep(name, 'not run: the build failed'));
    else if (suites[name] === 'package') outcomes.push(...(await packageAndRun(name, runOne)));
    else outcomes.push(await runOne(name));
  }
  return outcomes;
}

/** @param {SuiteName} name @param {(name: SuiteName) => Promise<Outcome>} runOne */
async function packageAndRun(name, runOne) {
  const packaged = runsHere(name) ? [await packageStep()] : [];
  if (packaged.some(({ failed }) => failed > 0)) return packaged;
  return [...packaged, await runOne(name)];
}

async function everything() {
  const present = allSuites.filter((name) => hasTests(name));
  await prepareFor(present);
  const checks = await runChecks(allChecks);
  const results = await buildAndRun(present, (name) => runSuite(name));
  const none = present.length === 0 ? [failedStep('tests', 'there is no test at all')] : [];
  return printSummary([...checks, ...results, ...none]);
}

/**
 * Builds once before the runs, without load.
 * @param {import('../testing/testArguments.mjs').PartRequest} request
 * @param {() => Promise<Outcome>} run
 */
function runsOf({ runs, isLoaded }, run) {
  const all = async () => (runs === 1 ? run() : sumOfRuns(await repeated(runs, run)));
  return isLoaded ? underLoad(all) : all();
}

/** @param {readonly string[]} args */
export async function command(args) {
  const request = parseTestArguments(args);
  if (request === null) return everything();
  const { part, filters } = request;
  if (isCheck(part)) return printSummary([await runsOf(request, () => runCheck(part))]);
  await prepareFor([part]);
  return printSummary(await buildAndRun([part], (name) => runsOf(request, () => runSuite(name, filters))));
}
