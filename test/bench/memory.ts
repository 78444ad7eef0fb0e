import { setTimeout as sleep } from 'node:timers/promises';
import { sampleAgent, startSimulator } from '../../build/demo/simulatorProcess.mjs';
import { SimulatorControl } from '../support/simulatorControl';
import { atMost, atMostTimesFloor, type Bench, type Effort, type Row } from './bench';
import type { ChildProgram } from './childProgram';
import { removeFolder, startFloor } from './floorProgram';
import { leaveWithoutCode, setCodesOnCalls } from './manyCalls';
import { pageSays, paintedWhen } from './pageScripts';
import { memoryOf, processKinds } from './processCosts';
import { keptSignIn, startWrapkey } from './wrapkeyProgram';

const sizeRow = 'memory: all processes, after calls';
const uncollectedRow = 'memory: the same, at once';
const growthRow = 'memory: growth per 1,000 further calls';
const sizeAim = 1.25;
const growthAimMb = 1;

type Memory = ReturnType<typeof memoryOf>;

export const memoryBench: Bench = {
  about: 'proportional set size, signed in, the prompt used once, each call with its code',
  rounds: { full: 5, short: 2 },
  rows: [sizeRow, uncollectedRow, growthRow],
  run: async (effort) => {
    const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
    const userData = await keptSignIn({ server: simulator.gws, ...sampleAgent });
    const floor = await bareWindow(effort);
    const wrapkey = startWrapkey(userData, paintedWhen(pageSays('Connected')));
    try {
      await wrapkey.says('first');
      return await measureMemory({ wrapkey, floor }, new SimulatorControl(simulator.control), effort);
    } finally {
      await wrapkey.close();
      await simulator.stop();
      removeFolder(userData);
    }
  },
};

/** Alone, as Wrapkey is then: beside another Electron half of what they share would belong to that. */
async function bareWindow(effort: Effort): Promise<readonly Memory[]> {
  const bare = await startFloor('bareWindow');
  try {
    await sleep(numbersOf(effort).quietMs);
    return await look(bare, effort);
  } finally {
    await bare.close();
  }
}

/**
 * V8 puts off collecting what it need not collect at once. The calls of weeks follow each other here without a pause, so
 * the size is looked at when the program has been quiet for a while, and the growth after all garbage is collected.
 */
function numbersOf({ isShort }: Effort): { first: number; further: number; quietMs: number; returnMs: number } {
  return isShort
    ? { first: 10, further: 20, quietMs: 1_000, returnMs: 500 }
    : { first: 1_000, further: 5_000, quietMs: 90_000, returnMs: 5_000 };
}

async function look(program: ChildProgram, { rounds }: Effort): Promise<readonly Memory[]> {
  const sizes: Memory[] = [];
  for (let round = 0; round < rounds; round += 1) {
    sizes.push(memoryOf(program.pid));
    await sleep(500);
  }
  return sizes;
}

/** What is left when all garbage is collected: what the program holds on to. */
async function kept(program: ChildProgram, effort: Effort): Promise<readonly Memory[]> {
  program.tell('collect');
  await program.says('collected');
  // The system is given back what is free.
  await sleep(numbersOf(effort).returnMs);
  return look(program, effort);
}

async function measureMemory(
  { wrapkey, floor }: { readonly wrapkey: ChildProgram; readonly floor: readonly Memory[] },
  control: SimulatorControl,
  effort: Effort,
): Promise<readonly Row[]> {
  const numbers = numbersOf(effort);
  await leaveWithoutCode(control, wrapkey);
  await setCodesOnCalls(control, wrapkey, numbers.first);
  const atOnce = await look(wrapkey, effort);
  await sleep(numbers.quietMs);
  const settled = await look(wrapkey, effort);
  const before = await kept(wrapkey, effort);
  await setCodesOnCalls(control, wrapkey, numbers.further);
  await sleep(numbers.quietMs);
  const after = await kept(wrapkey, effort);
  const growth = (part: keyof Memory): readonly number[] =>
    after.map((one, index) => ((one[part] - (before[index]?.[part] ?? 0)) / numbers.further) * 1_000);
  const row = (name: string, part: keyof Memory, aim: Row['aim']): Row => ({
    name,
    unit: 'MB',
    samples: settled.map((one) => one[part]),
    floor: { name: 'bare window', samples: floor.map((one) => one[part]) },
    aim,
  });
  return [
    row(sizeRow, 'all', [atMostTimesFloor('median', sizeAim)]),
    { ...row(uncollectedRow, 'all', []), samples: atOnce.map(({ all }) => all) },
    ...processKinds.map((kind) => row(`memory: ${kind}`, kind, [])),
    { name: growthRow, unit: 'MB', samples: growth('all'), floor: null, aim: [atMost('median', growthAimMb)] },
    ...processKinds.map((kind) => ({
      name: `memory: growth, ${kind}`,
      unit: 'MB' as const,
      samples: growth(kind),
      floor: null,
      aim: [],
    })),
  ];
}
