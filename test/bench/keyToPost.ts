import { openOtherProgram } from '../support/desktopProgram';
import { until } from '../support/desktopScreen';
import type { SimulatedCall } from '../support/simulatorAnswers';
import type { SimulatorControl } from '../support/simulatorControl';
import { atMostTimesFloor, type Row, type Samples } from './bench';
import { startFloor } from './floorProgram';
import { measureFsync } from './fsync';
import { Keyboard } from './keyboard';
import { bareAgent, settle, wrapkeyAgent, type Stage } from './stage';
import { p95 } from './statistics';

export const keyRow = 'key: pressed → POST arrives';
export const holdRow = 'key: hold pressed → POST arrives';
const keptAlive = 'bare POST on a kept connection';
const timesBare = 2;

/**
 * From the key being handed to xdotool (Ctrl and Alt are down by then) while another program has the focus, to the
 * whole POST having been read by the simulator. Wrapkey is on an active call. A code has its journal on the disk in
 * between; hold and retrieve have nothing to keep.
 */
export async function measureKeys({ server, control, rounds }: Stage): Promise<readonly Row[]> {
  await control.ring({ agent: wrapkeyAgent, state: 'Established' });
  const bareCall = await control.ring({ agent: bareAgent.userName, state: 'Established' });
  const floor = await startFloor('bareKey', {
    FLOOR_POST_URL: `${server}/api/v2/me/calls/${bareCall.id}`,
    FLOOR_POST_BODY: JSON.stringify(dispositionOf(bareCall)),
    FLOOR_USER: bareAgent.userName,
    FLOOR_PASSWORD: bareAgent.password,
  });
  const bareCode = { agent: bareAgent.userName, operationName: 'SetCallDisposition' };
  const other = await openOtherProgram();
  const keyboard = new Keyboard();
  const taken: Record<'wrapkey' | 'hold' | 'keptAlive' | 'oneShot' | 'shortcut', number[]> = {
    wrapkey: [],
    hold: [],
    keptAlive: [],
    oneShot: [],
    shortcut: [],
  };
  const pressBare = async (key: string): Promise<number> => {
    const pressedAtMs = await keyboard.press(key);
    taken.shortcut.push((await floor.says('pressed')) - pressedAtMs);
    return pressedAtMs;
  };
  try {
    // The first request of each makes its connection and its cookie.
    await arrival(control, bareCode, () => keyboard.press('k'));
    await floor.says('pressed');
    for (let round = 0; round < rounds; round += 1) {
      // Two codes in turn: the same one again would be nothing new to send.
      const code = round % 2 === 0 ? '1' : '2';
      const holdOrRetrieve = { agent: wrapkeyAgent, operationName: round % 2 === 0 ? 'Hold' : 'Retrieve' };
      taken.wrapkey.push(await arrival(control, { ...bareCode, agent: wrapkeyAgent }, () => keyboard.press(code)));
      taken.keptAlive.push(await arrival(control, bareCode, () => pressBare('k')));
      taken.hold.push(await arrival(control, holdOrRetrieve, () => keyboard.press('F6', ['ctrl', 'alt', 'shift'])));
      taken.oneShot.push(await arrival(control, bareCode, () => pressBare('f')));
      if (!other.hasFocus()) throw new Error('the other program has lost the focus');
    }
  } finally {
    await keyboard.close();
    await other.close();
    await floor.close();
  }
  return rowsOf(taken, await measureFsync(rounds));
}

function rowsOf(
  taken: Readonly<Record<'wrapkey' | 'hold' | 'keptAlive' | 'oneShot' | 'shortcut', Samples>>,
  fsync: Samples,
): readonly Row[] {
  const floor = { name: keptAlive, samples: taken.keptAlive };
  const explains = (name: string, samples: Samples): Row => ({ name, unit: 'ms', samples, floor, aim: [] });
  return [
    {
      name: keyRow,
      unit: 'ms',
      samples: taken.wrapkey,
      floor,
      aim: [atMostTimesFloor('p95', timesBare, p95(fsync))],
    },
    { name: holdRow, unit: 'ms', samples: taken.hold, floor, aim: [atMostTimesFloor('p95', timesBare)] },
    explains('key: bare POST on a new connection', taken.oneShot),
    explains('key: bare shortcut handler', taken.shortcut),
    { name: 'key: one fsync of a small file', unit: 'ms', samples: fsync, floor: null, aim: [] },
  ];
}

function dispositionOf(call: SimulatedCall): unknown {
  return {
    operationName: 'SetCallDisposition',
    callUri: call.uri,
    callUuid: call.callUuid,
    disposition: 'Referred',
    dispositionKey: 'DispositionCode',
  };
}

/** Milliseconds from the key to the arrival of the one POST that it causes. */
async function arrival(
  control: SimulatorControl,
  filter: { readonly agent: string; readonly operationName: string },
  press: () => Promise<number>,
): Promise<number> {
  await settle();
  const before = (await control.requests(filter)).length;
  const pressedAtMs = await press();
  const posted = await until(
    async () => (await control.requests(filter)).slice(before).find(({ status }) => status !== null),
    `the ${filter.operationName} of ${filter.agent}`,
  );
  if (posted.status !== 200)
    throw new Error(`the simulator refused the ${filter.operationName} of ${filter.agent} with ${posted.status}`);
  return posted.receivedAtMs - pressedAtMs;
}
