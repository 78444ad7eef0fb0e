/** Parses the arguments of `npm test`. */
import { parseArgs } from 'node:util';
import { StepFailure } from '../process/stepFailure.mjs';
import { allChecks } from './checks.mjs';
import { allSuites } from './suites.mjs';

/** @typedef {import('./checks.mjs').CheckName | import('./suites.mjs').SuiteName} PartName */

/** @typedef {{ part: PartName, filters: string[], runs: number, isLoaded: boolean }} PartRequest */

const usage = `npm test, or npm test -- PART [FILTER…] [--repeat N] [--load], where PART is one of ${[...allChecks, ...allSuites].join(', ')}`;

/** @param {string} message */
function refusal(message) {
  return new StepFailure(message, usage, 2);
}

/** @param {readonly string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { repeat: { type: 'string' }, load: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw refusal(`these arguments cannot be read: ${firstSentence}`);
  }
}

/** @param {string} text */
function runsFrom(text) {
  const runs = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (runs < 1) throw refusal(`--repeat wants a number of runs, not "${text}"`);
  return runs;
}

/**
 * @param {readonly string[]} args
 * @returns {PartRequest | null} `null` asks for everything, once
 */
export function parseTestArguments(args) {
  const { values, positionals } = parsed(args);
  const [name, ...filters] = positionals;
  if (name === undefined) {
    if (args.length > 0) throw refusal('--repeat and --load want a part of the tests');
    return null;
  }
  const part = [...allChecks, ...allSuites].find((one) => one === name);
  if (part === undefined) throw refusal(`there is no part "${name}"`);
  return {
    part,
    filters,
    runs: values.repeat === undefined ? 1 : runsFrom(values.repeat),
    isLoaded: values.load ?? false,
  };
}
