import { sampleAgent, startSimulator } from '../../build/demo/simulatorProcess.mjs';
import { until } from '../support/desktopScreen';
import { SimulatorControl } from '../support/simulatorControl';
import { startSignedInApp, type BenchApp } from './benchApp';

/** What a measurement works with. Wrapkey is Jane's; the bare programs are Alex's. */
export interface Stage {
  readonly app: BenchApp;
  readonly server: string;
  readonly control: SimulatorControl;
  readonly rounds: number;
}

export const wrapkeyAgent = 'jdoe';
export const bareAgent = { userName: 'asmith', password: 'secret-alex' };

/** So that what one round leaves behind is over before the next begins. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

/** Measures with a Wrapkey of its own, signed in at a simulator of its own, and ends both. */
export async function onStage<Result>(rounds: number, measure: (stage: Stage) => Promise<Result>): Promise<Result> {
  const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
  const app = await startSignedInApp({ server: simulator.gws, ...sampleAgent });
  try {
    return await measure({ app, server: simulator.gws, control: new SimulatorControl(simulator.control), rounds });
  } finally {
    await app.close();
    await simulator.stop();
  }
}

/** When the first held poll of that agent was answered since then, epoch ms: the event has left the simulator. */
export function eventLeft(control: SimulatorControl, agent: string, sinceMs: number): Promise<number> {
  return until(async () => {
    const requests = await control.requests({ agent, path: '/api/v2/notifications*' });
    const answered = requests.flatMap(({ answeredAtMs }) => (answeredAtMs === null ? [] : [answeredAtMs]));
    return answered.find((atMs) => atMs >= sinceMs);
  }, 'the event to leave');
}
