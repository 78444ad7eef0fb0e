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
const growthRow = 'memory: growth per 1,000 further calls';
const sizeAim = 1.25;
const growthAimMb = 1;

type Memory = ReturnType<typeof memoryOf>;

export const memoryBench: Bench = {
  about: 'proportional set size, signed in, the prompt used once, each call with its code',
  rounds: { full: 5, short: 2 },
  rows: [sizeRow, growthRow],
  run: async (effort) => {
    const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
    const userData = await keptSignIn({ server: simulator.gws, ...sampleAgent });
    const wrapkey = startWrapkey(userData, paintedWhen(pageSays('Connected')));
    const bare = await startFloor('bareWindow');
    try {
      await wrapkey.says('first');
      return await measureMemory({ wrapkey, bare }, new SimulatorControl(simulator.control), effort);
    } finally {
      await wrapkey.close();
      await bare.close();
      await simulator.stop();
      removeFolder(userData);
    }
  },
};

async function measureMemory(
  { wrapkey, bare }: { readonly wrapkey: ChildProgram; readonly bare: ChildProgram },
  control: SimulatorControl,
  { rounds, isShort }: Effort,
): Promise<readonly Row[]> {
  const numbers = isShort
    ? { first: 10, further: 20, restMs: 1_000 }
    : { first: 1_000, further: 5_000, restMs: 20_000 };
  const look = async (program: ChildProgram): Promise<readonly Memory[]> => {
    const sizes: Memory[] = [];
    for (let round = 0; round < rounds; round += 1) {
      sizes.push(memoryOf(program.pid));
      await sleep(500);
    }
    return sizes;
  };
  await leaveWithoutCode(control, wrapkey);
  await setCodesOnCalls(control, wrapkey, numbers.first);
  await sleep(numbers.restMs);
  const [before, floor] = [await look(wrapkey), await look(bare)];
  await setCodesOnCalls(control, wrapkey, numbers.further);
  await sleep(numbers.restMs);
  const after = await look(wrapkey);
  const growth = after.map(({ all }, index) => ((all - (before[index]?.all ?? 0)) / numbers.further) * 1_000);
  const row = (name: string, part: keyof Memory, aim: Row['aim']): Row => ({
    name,
    unit: 'MB',
    samples: before.map((one) => one[part]),
    floor: { name: 'bare window', samples: floor.map((one) => one[part]) },
    aim,
  });
  return [
    row(sizeRow, 'all', [atMostTimesFloor('median', sizeAim)]),
    ...processKinds.map((kind) => row(`memory: ${kind}`, kind, [])),
    { name: growthRow, unit: 'MB', samples: growth, floor: null, aim: [atMost('median', growthAimMb)] },
  ];
}
