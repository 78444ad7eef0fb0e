import type { Bench } from './bench';
import { promptBench } from './prompt';
import { tableOf, writeJson } from './report';

const benches: Readonly<Record<string, Bench>> = { prompt: promptBench };

/** `[NAME…] [--rounds N]`, in the virtual desktop, everything being built. Figures are never a reason to fail. */
export async function runBenches(args: readonly string[]): Promise<void> {
  const { names, rounds } = parse(args);
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = benches[name];
    if (bench === undefined) throw new Error(`there is no bench "${name}", but ${Object.keys(benches).join(', ')}`);
    const chosen = rounds ?? bench.defaultRounds;
    console.log(`\nMeasuring ${name}: ${bench.about} …`);
    const run = { name, rounds: chosen, result: await bench.run(chosen) };
    console.log(`\n${tableOf(run)}\n\nAll samples are in ${writeJson(run)}`);
  }
}

function parse(args: readonly string[]): { readonly names: readonly string[]; readonly rounds: number | null } {
  const at = args.indexOf('--rounds');
  if (at === -1) return { names: args, rounds: null };
  const rounds = Number(args[at + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number from 1');
  return { names: args.filter((_, index) => index !== at && index !== at + 1), rounds };
}
