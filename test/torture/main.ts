import { fleetReturns, type FleetResult } from './fleet/fleet';
import { fuzzJournal } from './journalFuzz';
import { judgeTortures } from './judge/judge';
import { Kills } from './kills/kills';
import { NoteKills } from './notes/noteKills';
import { runStorm } from './storm/storm';

/** Settings by name, as numbers: `--kills 200 --seed 1`. */
export type Settings = Readonly<Record<string, number>>;

export interface TortureResult {
  /** One line, with every figure. */
  readonly summary: string;
  readonly isGood: boolean;
}

type Mode = (settings: Settings) => Promise<TortureResult>;

const modes: Readonly<Record<string, Mode>> = { kills, notes, fuzz, storm, fleet, judge };

/** `--MODE [--SETTING N]`: prints what it does, and the figures on the last line. Resolves with whether all is well. */
export async function runTorture(args: readonly string[]): Promise<boolean> {
  const settings = parse(args);
  const [name = ''] = Object.keys(settings);
  const mode = modes[name];
  if (mode === undefined) throw new Error(`--${name} is none of ${Object.keys(modes).join(', ')}`);
  const { summary, isGood } = await mode(settings);
  console.log(`\n${name}: ${summary}`);
  return isGood;
}

function parse(args: readonly string[]): Settings {
  const settings: Record<string, number> = {};
  for (const [index, arg] of args.entries()) {
    if (!arg.startsWith('--')) continue;
    const value = args[index + 1];
    const number = value === undefined || value.startsWith('--') ? 0 : Number(value);
    if (!Number.isInteger(number) || number < 0) throw new Error(`${arg} wants a whole number`);
    settings[arg.slice(2)] = number;
  }
  return settings;
}

/** `--kills 200 [--seed 1]`. */
async function kills(settings: Settings): Promise<TortureResult> {
  const { kills: count = 0, seed = 1 } = settings;
  const result = await Kills.run({ kills: count, seed, told: (line) => console.log(line) });
  const { lost, unmarkedDuplicates, stepsHit, stepsAsked, undelivered } = result;
  for (const account of lost) console.log(`  lost: ${JSON.stringify({ ...account, marked: [...account.marked] })}`);
  for (const what of unmarkedDuplicates) console.log(`  doubled: ${what}`);
  for (const callId of result.wrapUpsLost) console.log(`  wrap-up lost: ${callId}`);
  const figures = [
    `seed ${seed}`,
    `${result.kills} kills`,
    `${stepsHit} of ${stepsAsked} labelled steps hit`,
    `${result.acknowledged} choices acknowledged`,
    `${result.undone} undone`,
    `${result.delivered} calls delivered`,
    `${result.refused} refused and told`,
    `${undelivered} left over`,
    `${lost.length} lost`,
    `${result.markedDuplicates} marked duplicates`,
    `${unmarkedDuplicates.length} unmarked duplicates`,
    `${result.wrapUpsOwed} wrap-ups owed`,
    `${result.wrapUpsLost.length} wrap-ups lost`,
  ];
  const wasTried = result.acknowledged > 0 && result.wrapUpsOwed > 0 && stepsHit === stepsAsked;
  const missing = lost.length + unmarkedDuplicates.length + result.wrapUpsLost.length;
  const isGood = wasTried && missing === 0 && undelivered === 0;
  return { summary: figures.join(', '), isGood };
}

/** `--notes KILLS [--seed 1]`. */
async function notes({ notes: kills = 0, seed = 1 }: Settings): Promise<TortureResult> {
  const result = await NoteKills.run({ kills, seed, told: (line) => console.log(line) });
  const { lost, foreign, undelivered } = result;
  for (const what of lost) console.log(`  lost: ${what}`);
  for (const what of foreign) console.log(`  under another call, or not as typed: ${what}`);
  for (const callId of undelivered) console.log(`  left over: ${callId}`);
  const figures = [
    `seed ${seed}`,
    `${result.kills} kills`,
    `${result.atWrites} at a write`,
    `${result.keys} keys`,
    `${result.turns} turns to the other call`,
    `${result.acknowledged} texts acknowledged`,
    `${result.missing} keys taken by kills`,
    `${result.mostMissing} at most at once`,
    `the oldest ${result.oldestMs.toFixed(0)} ms old`,
    `${result.delivered} notes delivered`,
    `${undelivered.length} left over`,
    `${lost.length} lost`,
    `${foreign.length} under another call`,
  ];
  const wasTried = result.acknowledged > 0 && result.turns > 0;
  return { summary: figures.join(', '), isGood: wasTried && lost.length + foreign.length + undelivered.length === 0 };
}

/** `--fuzz BITS [--records N] [--seed 1]`. */
async function fuzz(settings: Settings): Promise<TortureResult> {
  const { fuzz: bits = 0, records = 20, seed = 1 } = settings;
  const result = await fuzzJournal({ bits: bits === 0 ? 20_000 : bits, records, seed });
  const { truncations, damages, crashes, lost, invented } = result;
  const summary = `seed ${seed}, ${truncations} truncations, ${damages} damaged bits, ${crashes} crashes, ${lost} whole records lost, ${invented} invented`;
  return { summary, isGood: crashes + lost + invented === 0 };
}

/** `--storm [--app] [--seconds 600] [--seed 1] [--patience SECONDS]`: with the real app; how long a quiet point may take. */
async function storm(settings: Settings): Promise<TortureResult> {
  const { seconds = 600, seed = 1, patience = 120 } = settings;
  const isWithApp = settings['app'] !== undefined;
  const told = (line: string): void => console.log(`  ${line}`);
  const result = await runStorm({ seed, seconds, isWithApp, patienceMs: patience * 1_000, told });
  const { lost, unmarkedDuplicates, differences, faults } = result;
  console.log('\nFaults played');
  for (const [kind, count] of [...faults].toSorted()) console.log(`  ${kind.padEnd(20)}${String(count).padStart(6)}`);
  const figures = [
    `seed ${seed}`,
    `${seconds} s`,
    `${result.quietPoints} quiet points`,
    `${result.calls} calls`,
    `${result.acknowledged} dispositions acknowledged`,
    `${result.delivered} delivered`,
    `${lost.length} lost`,
    `${unmarkedDuplicates.length} unmarked duplicates`,
    `${differences.length} differences`,
  ];
  const isGood = lost.length + unmarkedDuplicates.length + differences.length === 0;
  return { summary: figures.join(', '), isGood };
}

/** `--judge [N]`: every broken promise, or the Nth of the list. */
async function judge({ judge: asked = 0 }: Settings): Promise<TortureResult> {
  const startedAtMs = performance.now();
  const { caught, missed } = await judgeTortures({
    only: asked === 0 ? null : asked,
    told: (line) => console.log(line),
  });
  const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(0);
  const summary = `${caught + missed.length} broken promises, ${caught} caught, ${missed.length} missed, ${seconds} s`;
  return { summary, isGood: missed.length === 0 };
}

/** `--fleet CLIENTS [--outage SECONDS] [--seed 1]`. */
async function fleet(settings: Settings): Promise<TortureResult> {
  const { fleet: asked = 0, outage = 60, seed = 1 } = settings;
  const clients = asked === 0 ? 10_000 : asked;
  const options = { clients, outageMs: outage * 1_000, seed };
  const real = await fleetReturns({ ...options, hasJitter: true });
  const without = await fleetReturns({ ...options, hasJitter: false });
  console.log('                 peak sign-ins a second   all back after');
  console.log(`  with jitter    ${fleetColumns(real)}`);
  console.log(`  without        ${fleetColumns(without)}`);
  const summary = `seed ${seed}, ${clients} clients, ${outage} s without the server, peak ${percent(real.peakShare)} of the fleet in a second, all back after ${backAfter(real)}`;
  return { summary, isGood: real.peakShare < 0.02 && (real.allBackMs ?? Infinity) < 180_000 };
}

function fleetColumns(result: FleetResult): string {
  return `${percent(result.peakShare).padEnd(25)}${backAfter(result)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function backAfter({ allBackMs }: FleetResult): string {
  return allBackMs === null ? 'never' : `${(allBackMs / 1_000).toFixed(0)} s`;
}
