import { sampleAgent, startSimulator } from '../../build/demo/simulatorProcess.mjs';
import { SimulatorControl } from '../support/simulatorControl';
import type { Bench, BenchResult, Measured } from './bench';
import { startSignedInApp } from './benchApp';
import { measureKeys } from './keyToPost';
import { measurePrompt } from './releasedToPainted';
import { p95 } from './statistics';

const promptAimMs = 150;
const keyAimRatio = 3;

/** Two paths through the whole program, each beside what they cost in a bare one, in turn. */
export const promptBench: Bench = {
  about: 'from the end of a call to the prompt, and from a key to the server',
  defaultRounds: 30,
  run: async (rounds) => {
    const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
    const app = await startSignedInApp({ server: simulator.gws, ...sampleAgent });
    try {
      const stage = { app, server: simulator.gws, control: new SimulatorControl(simulator.control), rounds };
      const painted = await measurePrompt(stage);
      const keys = await measureKeys(stage);
      return result(painted, keys);
    } finally {
      await app.close();
      await simulator.stop();
    }
  },
};

function result(painted: readonly Measured[], keys: readonly Measured[]): BenchResult {
  const tail = (all: readonly Measured[], index: number): number => p95(all[index]?.samples ?? []);
  const ratio = tail(keys, 0) / tail(keys, 1);
  return {
    measured: [...painted, ...keys],
    aims: [
      { text: `prompt painted: p95 below ${promptAimMs} ms`, isMet: tail(painted, 0) < promptAimMs },
      { text: `key to server: p95 below ${keyAimRatio} × the bare POST`, isMet: ratio < keyAimRatio },
    ],
  };
}
