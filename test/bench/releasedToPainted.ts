import type { SimulatorControl } from '../support/simulatorControl';
import { atMost, type Row } from './bench';
import { epochMs } from './clock';
import { startFloor } from './floorProgram';
import { PromptWatch } from './promptWatch';
import { bareAgent, eventLeft, settle, wrapkeyAgent, type Stage } from './stage';

export const promptRow = 'prompt: released → painted';
const aimMs = 150;

/**
 * From the moment when the held poll with the Released event is handed to the system by the simulator, to two animation
 * frames after the window's `show` event with the card of this call in it (Wrapkey), or with its one line (bare).
 * The second frame is asked for when the first was drawn, so the first has gone to the screen by then.
 */
export async function measurePrompt({ app, server, control, rounds }: Stage): Promise<Row> {
  const watch = await PromptWatch.start(app);
  const settings = { FLOOR_SERVER: server, FLOOR_USER: bareAgent.userName, FLOOR_PASSWORD: bareAgent.password };
  const floor = await startFloor('barePrompt', settings);
  const wrapkey: number[] = [];
  const bare: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const who = `+1 555 ${String(1000 + round)}`;
      const asked = await endOfCall(control, wrapkeyAgent, who);
      wrapkey.push((await watch.painted(who)) - asked.leftAtMs);
      await watch.clear(asked.callId);
      await settle();

      const other = await endOfCall(control, bareAgent.userName, who);
      bare.push((await floor.says('painted')) - other.leftAtMs);
      floor.tell('hide');
      await settle();
    }
  } finally {
    await floor.close();
  }
  return {
    name: promptRow,
    unit: 'ms',
    samples: wrapkey,
    floor: { name: 'bare window shown and painted', samples: bare },
    aim: [atMost('p95', aimMs)],
  };
}

async function endOfCall(
  control: SimulatorControl,
  agent: string,
  from: string,
): Promise<{ readonly callId: string; readonly leftAtMs: number }> {
  const { id } = await control.ring({ agent, from, state: 'Established' });
  await settle();
  const askedAtMs = epochMs();
  await control.release(id);
  return { callId: id, leftAtMs: await eventLeft(control, agent, askedAtMs) };
}
