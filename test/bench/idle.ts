import { setTimeout as sleep } from 'node:timers/promises';
import { sampleAgent, startSimulator } from '../../build/demo/simulatorProcess.mjs';
import { SimulatorControl } from '../support/simulatorControl';
import { atMost, atMostTimesFloor, type Bench, type Effort, type Row } from './bench';
import { removeFolder, startFloor } from './floorProgram';
import { pageSays, paintedWhen } from './pageScripts';
import { processKinds, workOf, type ProcessKind } from './processCosts';
import { wrapkeyAgent } from './stage';
import { keptSignIn, startWrapkey } from './wrapkeyProgram';

const cpuRow = 'idle: processor, of one core';
const wakeRow = 'idle: wake-ups of all threads';
const requestRow = 'idle: requests to the server';
const cpuAimPercent = 0.3;
const requestAim = 125;
const hourSeconds = 3_600;

/** Signed in, no call, both windows beside each other on the screen. */
export const idleBench: Bench = {
  about: 'what it costs to be there, signed in and without a call',
  rounds: { full: 1, short: 1 },
  rows: [cpuRow, wakeRow, requestRow],
  run: async (effort) => {
    const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
    const userData = await keptSignIn({ server: simulator.gws, ...sampleAgent });
    const wrapkey = startWrapkey(userData, paintedWhen(pageSays('Connected')));
    const bare = await startFloor('bareWindow');
    try {
      await wrapkey.says('first');
      return await measureIdle(
        { wrapkey: wrapkey.pid, bare: bare.pid },
        new SimulatorControl(simulator.control),
        effort,
      );
    } finally {
      await wrapkey.close();
      await bare.close();
      await simulator.stop();
      removeFolder(userData);
    }
  },
};

interface Quiet {
  readonly percent: number;
  readonly wakeUpsPerSecond: number;
}

type QuietByKind = Readonly<Record<ProcessKind | 'all', Quiet>>;

async function measureIdle(
  pids: { readonly wrapkey: number; readonly bare: number },
  control: SimulatorControl,
  { rounds, isShort }: Effort,
): Promise<readonly Row[]> {
  const seconds = isShort ? 4 : 120;
  const wrapkey: QuietByKind[] = [];
  const bare: QuietByKind[] = [];
  const requests: number[] = [];
  // What the start has left to do is done by then.
  await sleep(isShort ? 1_000 : 15_000);
  for (let round = 0; round < rounds; round += 1) {
    await control.clearRequests();
    const since = { wrapkey: workOf(pids.wrapkey), bare: workOf(pids.bare) };
    await sleep(seconds * 1_000);
    wrapkey.push(quiet(since.wrapkey, workOf(pids.wrapkey), seconds));
    bare.push(quiet(since.bare, workOf(pids.bare), seconds));
    const made = await control.requests({ agent: wrapkeyAgent });
    if (!isShort && made.length === 0) throw new Error('Wrapkey has asked the server for nothing');
    requests.push(
      requestsAnHour(
        made.map(({ receivedAtMs }) => receivedAtMs),
        seconds,
      ),
    );
  }
  const row = (name: string, unit: string, figureOf: (quiet: QuietByKind) => number): Row => ({
    name,
    unit,
    samples: wrapkey.map(figureOf),
    floor: { name: 'bare window', samples: bare.map(figureOf) },
    aim: [],
  });
  const percent = row(cpuRow, '%', ({ all }) => all.percent);
  return [
    { ...percent, aim: [atMostTimesFloor('median', 1, cpuAimPercent)] },
    ...processKinds.map((kind) => row(`idle: processor, ${kind}`, '%', (quiet) => quiet[kind].percent)),
    row(wakeRow, '/s', ({ all }) => all.wakeUpsPerSecond),
    ...processKinds.map((kind) => row(`idle: wake-ups, ${kind}`, '/s', (quiet) => quiet[kind].wakeUpsPerSecond)),
    { name: requestRow, unit: '/h', samples: requests, floor: null, aim: [atMost('median', requestAim)] },
  ];
}

/** By the time between them, where there are enough: they are few, and counted they would depend on where the time begins. */
function requestsAnHour(atMs: readonly number[], seconds: number): number {
  const [first = 0, last = 0] = [atMs[0], atMs.at(-1)];
  if (atMs.length < 3) return (atMs.length / seconds) * hourSeconds;
  return ((atMs.length - 1) / (last - first)) * 1_000 * hourSeconds;
}

function quiet(before: ReturnType<typeof workOf>, after: ReturnType<typeof workOf>, seconds: number): QuietByKind {
  const between = (kind: ProcessKind | 'all'): Quiet => ({
    percent: ((after[kind].cpuSeconds - before[kind].cpuSeconds) / seconds) * 100,
    wakeUpsPerSecond: (after[kind].wakeUps - before[kind].wakeUps) / seconds,
  });
  return {
    main: between('main'),
    renderer: between('renderer'),
    gpu: between('gpu'),
    other: between('other'),
    all: between('all'),
  };
}
