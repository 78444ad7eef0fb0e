import { beforeEach, expect, it } from 'vitest';
import { ReconnectDelay } from '../../../../electron/core/session/reconnectDelay';
import { FakeClock } from '../../../fakes/fakeClock';
import { fixedRandom } from '../../../fakes/fakePorts';

let clock: FakeClock;
let reconnectDelay: ReconnectDelay;

beforeEach(() => {
  clock = new FakeClock();
  reconnectDelay = new ReconnectDelay({ clock, random: fixedRandom(1) });
});

async function connectedFor(ms: number): Promise<void> {
  reconnectDelay.follow('connected');
  await clock.advance(ms);
}

function lost(): number {
  const waitMs = reconnectDelay.nextWaitMs('connected');
  reconnectDelay.follow('reconnecting');
  return waitMs;
}

it('comes back quickly from the first loss', async () => {
  await connectedFor(0);
  expect(lost()).toBe(1_000);
});

it('waits eight seconds at most while each connection comes about and is lost at once', async () => {
  const waits: number[] = [];
  for (let loss = 0; loss < 8; loss += 1) {
    await connectedFor(100);
    waits.push(lost());
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000]);
});

it('forgets the tries that came to nothing as soon as one has worked', async () => {
  await connectedFor(60_000);
  lost();
  for (let tries = 0; tries < 8; tries += 1) reconnectDelay.nextWaitMs('reconnecting');
  expect(reconnectDelay.nextWaitMs('reconnecting')).toBe(60_000);
  await connectedFor(100);
  expect(lost()).toBe(2_000);
});

it('forgets everything once a connection has held for a while', async () => {
  for (let loss = 0; loss < 8; loss += 1) {
    await connectedFor(100);
    lost();
  }
  await connectedFor(11_000);
  expect(lost()).toBe(1_000);
});
