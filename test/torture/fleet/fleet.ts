import { Session } from '../../../electron/core/session/session';
import { FakeLogger } from '../../fakes/fakePorts';
import { anOrder } from '../../support/anOrder';
import { seededNumbers } from '../seededNumbers';
import { EventClock } from './eventClock';
import { FleetClient, FleetServer } from './fleetServer';

export interface FleetOptions {
  readonly clients: number;
  readonly outageMs: number;
  readonly seed: number;
  /** Without, everybody draws the same. */
  readonly hasJitter: boolean;
}

export interface FleetResult {
  /** The most sign-ins in any one second after the server was back, of all clients. */
  readonly peakShare: number;
  /** From the server's return until the last client was connected; `null` when some never were. */
  readonly allBackMs: number | null;
}

const silent = {
  stateChanged: () => undefined,
  signedIn: () => undefined,
  channelsFailed: () => undefined,
  stateRead: () => undefined,
  event: () => undefined,
};
const spreadMs = 60_000;
const watchMs = 600_000;

/** Real sessions on a clock that jumps: how hard the clients of one server hit it when it comes back. */
export async function fleetReturns(options: FleetOptions): Promise<FleetResult> {
  const clock = new EventClock();
  const server = new FleetServer(clock);
  const numbers = seededNumbers(options.seed);
  const random = { next: options.hasJitter ? numbers : () => 0.999 };
  const sessions = Array.from({ length: options.clients }, () => {
    const network = new FleetClient(server);
    const session = new Session({ http: network, comet: network, clock, random, log: new FakeLogger() }, silent);
    // They came one after the other in the morning.
    clock.after(numbers() * spreadMs, () => void session.signIn(anOrder()));
    return session;
  });
  await clock.runUntil(2 * spreadMs);
  const downAtMs = clock.monotonicMs();
  server.goDown();
  await clock.runUntil(downAtMs + options.outageMs);
  server.signIns.length = 0;
  server.comeBack();
  const backAtMs = clock.monotonicMs();
  const areConnected = (): boolean => sessions.every(({ state }) => state.kind === 'connected');
  while (!areConnected() && clock.monotonicMs() < backAtMs + watchMs) await clock.runUntil(clock.monotonicMs() + 1_000);
  return {
    peakShare: peak(server.signIns) / options.clients,
    allBackMs: areConnected() ? clock.monotonicMs() - backAtMs : null,
  };
}

function peak(timesMs: readonly number[]): number {
  const ofSecond = new Map<number, number>();
  for (const timeMs of timesMs) {
    const second = Math.floor(timeMs / 1_000);
    ofSecond.set(second, (ofSecond.get(second) ?? 0) + 1);
  }
  return Math.max(0, ...ofSecond.values());
}
