import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleAgent, startSimulator } from '../../build/demo/simulatorProcess.mjs';
import { SimulatorControl } from '../support/simulatorControl';
import { atMostTimesFloor, type Bench, type Row, type Samples } from './bench';
import type { ChildProgram } from './childProgram';
import { epochMs } from './clock';
import { removeFolder, startFloorIn } from './floorProgram';
import { afterPaint, pageSays, paintedWhen } from './pageScripts';
import { settle, wrapkeyAgent } from './stage';
import { keptSignIn, startWrapkey, userDataFolder } from './wrapkeyProgram';

const usable = 'start: sign-in form takes a key';
const callShown = 'start: signed in, current call shown';
const bareWindow = 'bare window painted';
const rounds = { full: 20, short: 2 };
const aCaller = '+1 555 0142';

/** The field with the focus is painted; from then on it waits for a key. */
const formPainted = `new Promise((resolve) => {
  const look = () => {
    if (document.activeElement?.localName !== 'input') return void requestAnimationFrame(look);
    globalThis.benchTyped = new Promise((typed) => addEventListener('input', () =>
      typed(performance.timeOrigin + performance.now()), { once: true, capture: true }));
    resolve(${afterPaint});
  };
  look();
})`;

export const startBench: Bench = {
  about: 'from the start of the process to a sign-in form that takes a key',
  rounds,
  rows: [usable],
  run: async (effort) => {
    const userData = userDataFolder();
    const start = (): ChildProgram => startWrapkey(userData, formPainted, 'x');
    try {
      const [wrapkey, bare] = await inTurn(effort.rounds, (): Promise<number> => timeTo(start, 'typed'));
      return [row(usable, { wrapkey, bare, times: 1.15 })];
    } finally {
      removeFolder(userData);
    }
  },
};

export const startSignedInBench: Bench = {
  about: 'from the start of the process to the current call, with the password in the keychain',
  rounds,
  rows: [callShown],
  run: async (effort) => {
    const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
    const userData = await keptSignIn({ server: simulator.gws, ...sampleAgent });
    const start = (): ChildProgram => startWrapkey(userData, paintedWhen(pageSays(aCaller)));
    try {
      const control = new SimulatorControl(simulator.control);
      await control.ring({ agent: wrapkeyAgent, from: aCaller, state: 'Established' });
      const [wrapkey, bare] = await inTurn(effort.rounds, (): Promise<number> => timeTo(start, 'first'));
      return [row(callShown, { wrapkey, bare, times: 1.5 })];
    } finally {
      await simulator.stop();
      removeFolder(userData);
    }
  },
};

function row(name: string, { wrapkey, bare, times }: { wrapkey: Samples; bare: Samples; times: number }): Row {
  const aim = [atMostTimesFloor('median', times)];
  return { name, unit: 'ms', samples: wrapkey, floor: { name: bareWindow, samples: bare }, aim };
}

/** Each in a folder that is not new: the first start of all, which makes things, is not measured. */
async function inTurn(count: number, startOnce: () => Promise<number>): Promise<readonly [Samples, Samples]> {
  const bareFolder = mkdtempSync(join(tmpdir(), 'wrapkey-floor-'));
  const startBare = (): Promise<number> => timeTo(() => startFloorIn(bareFolder, 'bareWindow'), 'painted');
  const wrapkey: number[] = [];
  const bare: number[] = [];
  try {
    await startOnce();
    await startBare();
    for (let round = 0; round < count; round += 1) {
      wrapkey.push(await startOnce());
      bare.push(await startBare());
    }
  } finally {
    removeFolder(bareFolder);
  }
  return [wrapkey, bare];
}

/** Milliseconds from the start of the process to the moment that it says with that word. */
async function timeTo(start: () => ChildProgram, word: string): Promise<number> {
  await settle();
  const startedAtMs = epochMs();
  const program = start();
  try {
    return (await program.says(word)) - startedAtMs;
  } finally {
    await program.close();
  }
}
