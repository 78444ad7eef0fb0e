/** `npm test`: everything that is checked, in one sum. `npm test -- PART [FILTER…]`: one part of it. */
import { allBundles, prepareBundles } from '../prepare/bundles.mjs';
import { prepareElectronRuntime } from '../prepare/electronRuntime.mjs';
import { packageForTests } from './package.mjs';
import { desktopPrograms, electronLibraries } from '../prepare/packageNames.mjs';
import { prepareSystemPackages } from '../prepare/systemPackages.mjs';
import { StepFailure, reportFailure } from '../process/stepFailure.mjs';
import { allChecks, runChecks } from '../testing/checks.mjs';
import { allSuites, hasTests, hasWindows, runsHere, runSuite, suites } from '../testing/suites.mjs';
import { failedStep, passedStep, printSummary } from '../testing/summary.mjs';

/** @typedef {import('../testing/suites.mjs').SuiteName} SuiteName */
/** @typedef {import('../testing/checks.mjs').CheckName} CheckName */

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

/** The program as it is installed, for the tests that start it. */
async function packageStep() {
  try {
    await packageForTests();
    return passedStep('package');
  } catch (error) {
    reportFailure(error);
    return failedStep('package', error instanceof Error ? error.message : String(error));
  }
}

/** @param {SuiteName} name @param {readonly string[]} [filters] */
async function packageAndRun(name, filters) {
  const packaged = runsHere(name) ? [await packageStep()] : [];
  if (packaged.some(({ failed }) => failed > 0)) return packaged;
  return [...packaged, await runSuite(name, filters)];
}

/**
 * @param {readonly SuiteName[]} names
 * @param {readonly string[]} [filters]
 */
async function runSuites(names, filters) {
  const needBuild = names.some((name) => suites[name] !== 'nothing');
  const outcomes = needBuild ? [await buildStep()] : [];
  const isBuilt = outcomes.every(({ failed }) => failed === 0);
  for (const name of names) {
    const isPointless = !isBuilt && suites[name] !== 'nothing';
    if (isPointless) outcomes.push(failedStep(name, 'not run: the build failed'));
    else if (suites[name] === 'package') outcomes.push(...(await packageAndRun(name, filters)));
    else outcomes.push(await runSuite(name, filters));
  }
  return outcomes;
}

async function everything() {
  const present = allSuites.filter((name) => hasTests(name));
  await prepareFor(present);
  const checks = await runChecks(allChecks);
  const results = await runSuites(present);
  const none = present.length === 0 ? [failedStep('tests', 'there is no test at all')] : [];
  return printSummary([...checks, ...results, ...none]);
}

/** @param {readonly string[]} args */
export async function command([part, ...filters]) {
  if (part === undefined) return everything();
  const check = allChecks.find((name) => name === part);
  if (check) return printSummary(await runChecks([check]));
  const suite = allSuites.find((name) => name === part);
  if (!suite)
    throw new StepFailure(`there is no part "${part}"`, `one of ${[...allChecks, ...allSuites].join(', ')}`, 2);
  await prepareFor([suite]);
  return printSummary(await runSuites([suite], filters));
}
