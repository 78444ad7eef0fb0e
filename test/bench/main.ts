import { StepFailure } from '../../build/process/stepFailure.mjs';
import type { Bench, Effort, Row } from './bench';
import { burstBench } from './burst';
import { codesBench } from './codes';
import { eventBench } from './event';
import { idleBench } from './idle';
import { keyBench } from './key';
import { ledgerBench } from './ledger';
import { memoryBench } from './memory';
import { promptBench } from './prompt';
import { tableOf, writeJson, type Run } from './report';
import { sizeBench } from './size';
import { startBench, startSignedInBench } from './start';

/** In the order in which they are measured. */
export const benches: Readonly<Record<string, Bench>> = {
  start: startBench,
  'start-signed-in': startSignedInBench,
  memory: memoryBench,
  event: eventBench,
  key: keyBench,
  prompt: promptBench,
  burst: burstBench,
  idle: idleBench,
  size: sizeBench,
  codes: codesBench,
  ledger: ledgerBench,
};

const clockErrorMs = 20;

interface Order {
  readonly names: readonly string[];
  readonly rounds: number | null;
  readonly isShort: boolean;
}

/**
 * `[NAME…] [--rounds N] [--short]`, in the virtual desktop, everything being built. A figure is never a reason to fail,
 * for machines differ; a row that could not be measured is.
 */
export async function runBenches(args: readonly string[]): Promise<void> {
  const { names, rounds, isShort } = parse(args);
  const runs: Run[] = [];
  const failures: string[] = [];
  let path = '';
  for (const [name, bench] of chosen(names)) {
    const effort = { rounds: rounds ?? (isShort ? bench.rounds.short : bench.rounds.full), isShort };
    console.log(`\nMeasuring ${name}: ${bench.about} …`);
    try {
      const run = { name, rounds: effort.rounds, rows: await measured(bench, effort) };
      runs.push(run);
      console.log(`\n${tableOf(run)}`);
    } catch (error) {
      failures.push(name);
      console.error(`${name} could not be measured:`, error);
    }
    // After each, so that a run that is ended early leaves what it has.
    path = writeJson(runs, { failures, isShort });
  }
  const whole = runs.length > 1 ? `${runs.map(tableOf).join('\n\n')}\n\n` : '';
  console.log(`\n${whole}All samples are in ${path}`);
  if (failures.length > 0) throw new StepFailure(`could not be measured: ${failures.join(', ')}`, 'see above');
}

async function measured(bench: Bench, effort: Effort): Promise<readonly Row[]> {
  const rows = await bench.run(effort);
  const missing = bench.rows.filter((name) => !rows.some((row) => row.name === name));
  if (missing.length > 0) throw new Error(`there is no row ${missing.join(', ')}`);
  for (const { name, unit, samples, floor } of rows) {
    const all = [...samples, ...(floor?.samples ?? [])];
    if (samples.length === 0 || !all.every(Number.isFinite)) throw new Error(`${name} has no finite figures`);
    // Memory may shrink, and the clocks of two programs differ a little. Anything else below nothing was not measured.
    const least = Math.min(...all);
    if (unit !== 'MB' && least < -clockErrorMs) throw new Error(`${name} has figures below nothing: ${String(least)}`);
  }
  return rows;
}

function chosen(names: readonly string[]): readonly (readonly [string, Bench])[] {
  const known = Object.entries(benches);
  const unknown = names.filter((name) => !known.some(([one]) => one === name));
  if (unknown.length > 0) {
    throw new StepFailure(`there is no bench "${unknown.join(', ')}"`, `one of ${Object.keys(benches).join(', ')}`, 2);
  }
  return names.length === 0 ? known : known.filter(([name]) => names.includes(name));
}

function parse(args: readonly string[]): Order {
  const isShort = args.includes('--short');
  const rest = args.filter((arg) => arg !== '--short');
  const at = rest.indexOf('--rounds');
  if (at === -1) return { names: rest, rounds: null, isShort };
  const rounds = Number(rest[at + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new StepFailure('--rounds wants a whole number from 1', '', 2);
  return { names: rest.filter((_, index) => index !== at && index !== at + 1), rounds, isShort };
}
