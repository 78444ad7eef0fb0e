import type { SimulatorControl } from '../support/simulatorControl';
import { atMostTimesFloor, type Bench, type Row } from './bench';
import type { ChildProgram } from './childProgram';
import { epochMs } from './clock';
import { startNodeFloor } from './floorProgram';
import { paintedWhen } from './pageScripts';
import { bareAgent, eventLeft, onStage, settle, wrapkeyAgent, type Stage } from './stage';

const rowName = 'event: left the server → painted';
const oneFrameMs = 16.7;
const medianAim = 1.2;
const tailAim = 2;

/** A call is held and retrieved in turn; each change is one event. */
export const eventBench: Bench = {
  about: 'from an event leaving the server to its state on the screen',
  rounds: { full: 40, short: 2 },
  rows: [rowName],
  run: ({ rounds }) => onStage(rounds, async (stage) => [await measureEvents(stage)]),
};

async function measureEvents({ app, server, control, rounds }: Stage): Promise<Row> {
  const own = await control.ring({ agent: wrapkeyAgent, state: 'Established' });
  const bareCall = await control.ring({ agent: bareAgent.userName, state: 'Established' });
  const client = await startNodeFloor('plainClient', {
    FLOOR_SERVER: server,
    FLOOR_USER: bareAgent.userName,
    FLOOR_PASSWORD: bareAgent.password,
  });
  const wrapkey: number[] = [];
  const bare: number[] = [];
  try {
    await app.main.evaluate<unknown>(paintedWhen(currentCallSays('Talking')));
    for (let round = 0; round < rounds; round += 1) {
      const state = round % 2 === 0 ? 'Held' : 'Established';
      await settle();
      const shown = state === 'Held' ? 'On hold' : 'Talking';
      if (await app.main.evaluate<boolean>(currentCallSays(shown))) throw new Error(`the page says ${state} too soon`);
      const painted = app.main.evaluate<number>(paintedWhen(currentCallSays(shown)));
      // The page has to be watching before anything changes.
      await app.main.evaluate('1');
      const leftAtMs = await change(control, { agent: wrapkeyAgent, id: own.id, state });
      wrapkey.push((await painted) - leftAtMs);
      await settle();
      bare.push((await plainly(control, client, { id: bareCall.id, state })) + oneFrameMs);
    }
  } finally {
    await client.close();
  }
  const aim = [atMostTimesFloor('median', medianAim), atMostTimesFloor('p95', tailAim)];
  return {
    name: rowName,
    unit: 'ms',
    samples: wrapkey,
    floor: { name: 'plain client + one frame', samples: bare },
    aim,
  };
}

function currentCallSays(text: string): string {
  return `document.querySelector('section[aria-label="Current call"]')?.textContent.includes(${JSON.stringify(text)})`;
}

async function plainly(
  control: SimulatorControl,
  client: ChildProgram,
  { id, state }: { readonly id: string; readonly state: string },
): Promise<number> {
  const leftAtMs = await change(control, { agent: bareAgent.userName, id, state });
  return (await client.says(state)) - leftAtMs;
}

async function change(
  control: SimulatorControl,
  { agent, id, state }: { readonly agent: string; readonly id: string; readonly state: string },
): Promise<number> {
  const askedAtMs = epochMs();
  await (state === 'Held' ? control.hold(id) : control.retrieve(id));
  return eventLeft(control, agent, askedAtMs);
}
