import { startSimulator, type RunningSimulator } from '../../../simulator/simulator';
import type { Deliveries } from '../agreement';
import { seededNumbers } from '../seededNumbers';
import { AppClient } from './appClient';
import { quietPoint, type StormAgent } from './quietPoint';
import { BareClient, type Account } from './stormClient';
import { pause, Traffic } from './traffic';

export interface StormOptions {
  readonly seed: number;
  readonly seconds: number;
  /** How long a client may take to catch up at a quiet point. */
  readonly patienceMs: number;
  /** The first agent works with the real app. */
  readonly isWithApp: boolean;
  readonly told: (line: string) => void;
}

export interface StormResult {
  readonly quietPoints: number;
  readonly calls: number;
  readonly acknowledged: number;
  readonly delivered: number;
  readonly lost: readonly string[];
  readonly unmarkedDuplicates: readonly string[];
  readonly differences: readonly string[];
  /** How often each fault was played. */
  readonly faults: ReadonlyMap<string, number>;
}

const roundSeconds = 8;
const accounts = [
  { userName: 'jdoe', password: 'secret-jane' },
  { userName: 'asmith', password: 'secret-alex' },
];
// Ended calls are sent at once, and no question stands in the way.
const policy = { disposition: { undoAfterReleaseMs: 0, unansweredAfterRelease: 'send' }, wrapUp: { mode: 'off' } };

/** Rounds of calls and choices under random faults; after each, the clients must agree with the server. */
export async function runStorm({ seed, seconds, patienceMs, isWithApp, told }: StormOptions): Promise<StormResult> {
  const simulator = await startSimulator({ csrf: true, cometTimeoutMs: 2_000, cometMaxIntervalMs: 3_000 });
  const agents = await Promise.all(
    accounts.map((account, index) => {
      const kind = isWithApp && index === 0 ? AppClient : BareClient;
      return signedIn(simulator, { account, kind, next: seededNumbers(seed * 31 + index) });
    }),
  );
  const faults = new Map<string, number>();
  const differences: string[] = [];
  const calm = () => Promise.all(agents.map((agent) => quietPoint(agent, patienceMs)));
  let last = await calm();
  let quietPoints = 0;
  const endsAtMs = performance.now() + seconds * 1_000;
  while (performance.now() < endsAtMs) {
    const planSeed = seed * 100_000 + quietPoints;
    for (const kind of await round(agents, planSeed)) faults.set(kind, (faults.get(kind) ?? 0) + 1);
    last = await calm();
    quietPoints += 1;
    const found = last.flatMap((point) => [...point.differences, ...problemsOf(point.deliveries)]);
    for (const line of found) told(`quiet point ${quietPoints}, plan ${planSeed}: ${line}`);
    differences.push(...last.flatMap((point) => point.differences));
  }
  for (const { client } of agents) await client.stop();
  await simulator.close();
  return {
    quietPoints,
    calls: sum(agents.map(({ traffic }) => traffic.callCount)),
    acknowledged: sum(agents.map(({ traffic }) => traffic.acknowledged)),
    delivered: sum(last.map(({ deliveries }) => deliveries.delivered)),
    lost: last.flatMap(({ deliveries }) => deliveries.lost),
    unmarkedDuplicates: last.flatMap(({ deliveries }) => deliveries.unmarkedDuplicates),
    differences,
    faults,
  };
}

async function signedIn(
  simulator: RunningSimulator,
  agent: {
    readonly account: Account;
    readonly kind: typeof AppClient | typeof BareClient;
    readonly next: () => number;
  },
): Promise<StormAgent> {
  const { userName } = agent.account;
  const client = await agent.kind.start(simulator, agent.account, policy);
  return { userName, client, traffic: new Traffic(client, userName, agent.next) };
}

/** Resolves with the kinds of the faults that were played. */
async function round(agents: readonly StormAgent[], seed: number): Promise<readonly string[]> {
  const [first] = agents;
  if (first === undefined) return [];
  const { control } = first.client;
  await control.startPlan({ seed, seconds: roundSeconds, agents: agents.map(({ userName }) => userName) });
  let isOver = false;
  const flowing = Promise.all(agents.map(({ traffic }) => traffic.flow(() => isOver)));
  await pause(roundSeconds * 1_000);
  isOver = true;
  await flowing;
  const { played } = await control.endPlan();
  return played.map(({ kind }) => kind);
}

function problemsOf(deliveries: Deliveries): readonly string[] {
  return [
    ...deliveries.lost.map((entry) => `lost ${entry}`),
    ...deliveries.unmarkedDuplicates.map((entry) => `twice, and not marked: ${entry}`),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
