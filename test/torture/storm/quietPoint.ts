import {
  codeAt,
  deliveriesOf,
  shownCalls,
  subscriptionsOf,
  viewsOf,
  wantedChannels,
  type Deliveries,
} from '../agreement';
import type { StormClient } from './stormClient';
import { pause, type Traffic } from './traffic';

export interface StormAgent {
  readonly userName: string;
  readonly client: StormClient;
  readonly traffic: Traffic;
}

export interface QuietPoint {
  readonly differences: readonly string[];
  readonly deliveries: Deliveries;
}

/** Waits until the client has caught up; what it still lacks at the end of its time are differences. */
export async function quietPoint(agent: StormAgent, limitMs: number): Promise<QuietPoint> {
  const { client } = agent;
  // The agent's own button; the outbox keeps to its back-off.
  await client.reconnectNow();
  const endsAtMs = performance.now() + limitMs;
  let differences = await differencesOf(agent);
  while (differences.length > 0 && performance.now() < endsAtMs && !(await isSignedOut(client))) {
    await pause(100);
    differences = await differencesOf(agent);
  }
  if (await isSignedOut(client)) await client.signIn();
  const [{ calls }, events] = await Promise.all([client.control.state(), client.control.userEvents()]);
  const server = {
    calls: calls.filter((call) => call.agent === agent.userName),
    events: events.filter((event) => event.agent === agent.userName),
  };
  const deliveries = deliveriesOf(await client.choices(), server);
  const forgotten = [...agent.traffic.chosen]
    .filter(([callId, name]) => codeAt(server, callId) !== name)
    .map(([callId, name]) => `${callId} ${name}, the server has ${String(codeAt(server, callId))}`);
  return { differences, deliveries: { ...deliveries, lost: [...deliveries.lost, ...forgotten] } };
}

async function isSignedOut(client: StormClient): Promise<boolean> {
  return (await client.snapshot()).connection.state === 'signedOut';
}

async function differencesOf({ client, userName }: StormAgent): Promise<readonly string[]> {
  const state = await client.control.state();
  const { connection, today } = await client.snapshot();
  const views = viewsOf(await shownCalls(client), userName, state);
  const subscriptions = subscriptionsOf(state, userName);
  const found = [
    connection.state === 'connected' ? [] : [`${userName} is ${JSON.stringify(connection)}`],
    today.undelivered === 0 ? [] : [`${userName} has ${today.undelivered} undelivered`],
    isSame(views.client, views.server) ? [] : [`${userName} shows ${JSON.stringify(views)}`],
    isSame(subscriptions, [wantedChannels]) ? [] : [`${userName} subscribed ${JSON.stringify(subscriptions)}`],
  ];
  return found.flat();
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
