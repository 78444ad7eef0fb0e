import { afterEach, describe, expect, it } from 'vitest';
import type { NetworkProblem } from '../../../electron/core/gws/problems';
import { fixedRandom } from '../../fakes/fakePorts';
import { Client } from '../../support/aClient';
import type { FaultAction } from '../../support/simulatorFault';
import { asKept, deliveriesOf, shownCalls, subscriptionsOf, viewsOf, wantedChannels } from '../../torture/agreement';

const notifications = '/api/v2/notifications*';
const proxyPage = '<!doctype html><h1>Please sign in to the proxy</h1>';
const unavailable = { statusCode: 4, statusMessage: 'Voice service is not available at this time' };

type Fault = (client: Client) => Promise<unknown>;

function requests(action: FaultAction): Fault {
  return ({ control }) => control.fault({ match: { agent: 'jdoe' }, times: 3, action });
}

/** The poll that is being held is given up first, so that the fault is met at once. */
function polls(action: FaultAction, times = 2): Fault {
  return async ({ control }) => {
    await control.fault({ match: { agent: 'jdoe', path: notifications }, times, action });
    await control.dropCometd('jdoe');
  };
}

function dispositions(action: FaultAction): Fault {
  return ({ control }) => control.fault({ match: { operationName: 'SetCallDisposition' }, times: 2, action });
}

/** The network is well again as soon as it was noticed. */
function network(problem: NetworkProblem): Fault {
  return async (client) => {
    client.network.problem = problem;
    await client.control.dropCometd('jdoe');
    await client.becomes(() => client.snapshot().connection, expect.objectContaining({ state: 'reconnecting' }));
  };
}

const faults: readonly (readonly [string, Fault])[] = [
  ['a restart of the server', ({ control }) => control.stopGws()],
  ['the end of the HTTP session', ({ control }) => control.expireSessions('jdoe')],
  ['a new CSRF token', ({ control }) => control.rotateCsrf('jdoe')],
  ['402::session_unknown', ({ control }) => control.dropCometd('jdoe', '402::session_unknown')],
  ['402::Unknown client', ({ control }) => control.dropCometd('jdoe', '402::Unknown client')],
  ['a node change behind the load balancer', ({ control }) => control.changeNode('jdoe')],
  ['polls that are not answered', polls({ kind: 'hang' }, 1)],
  ['polls that hang and are cut', polls({ kind: 'hang', ms: 300 })],
  ['the advice "none"', polls({ kind: 'refuse', error: '403::denied', advice: { reconnect: 'none' } })],
  ['polls answered by a proxy', polls({ kind: 'answer', status: 502, body: proxyPage, contentType: 'text/html' })],
  ['polls cut in the middle of the answer', polls({ kind: 'cutShort' })],
  ['polls answered with half a JSON', polls({ kind: 'halfJson' })],
  ['polls of 10 MB', polls({ kind: 'large', bytes: 10_000_000 })],
  ['a page of a proxy', requests({ kind: 'answer', status: 200, body: proxyPage, contentType: 'text/html' })],
  ['HTTP 502', requests({ kind: 'answer', status: 502, body: proxyPage, contentType: 'text/html' })],
  ['a slow server', requests({ kind: 'delay', ms: 2_000 })],
  ['answers cut in the middle', requests({ kind: 'cutShort' })],
  ['halves of JSON', requests({ kind: 'halfJson' })],
  ['answers of 10 MB', requests({ kind: 'large', bytes: 10_000_000 })],
  ['HTTP 503', requests({ kind: 'answer', status: 503, body: unavailable })],
  ['answers lost after the operation was done', dispositions({ kind: 'dropAfter' })],
  ['dispositions lost before they arrived', dispositions({ kind: 'drop' })],
  ['a name that DNS does not know any more', network({ code: 'serverNotFound', host: 'gws.example' })],
  [
    'a certificate that is not trusted any more',
    network({
      code: 'certificateNotTrusted',
      host: 'gws.example',
      fault: 'expired',
      errorCode: 'ERR_CERT_DATE_INVALID',
    }),
  ],
];

describe('the client after a fault', () => {
  let client: Client;
  afterEach(() => client.close());

  async function views(): Promise<boolean> {
    const calls = await shownCalls(client);
    const { client: shown, server } = viewsOf(calls, 'jdoe', await client.control.state());
    return JSON.stringify(shown) === JSON.stringify(server);
  }

  /** The same calls, one client that hears everything once, and both dispositions where they belong. */
  async function agrees(): Promise<void> {
    await client.connects();
    await client.becomes(() => client.snapshot().today.undelivered, 0);
    await client.becomes(views, true);
    await client.becomes(async () => subscriptionsOf(await client.control.state(), 'jdoe'), [wantedChannels]);
    const { calls } = await client.control.state();
    const events = await client.control.userEvents();
    expect(deliveriesOf([...client.application.state.entries].map(asKept), { calls, events })).toEqual({
      delivered: 2,
      lost: [],
      unmarkedDuplicates: [],
    });
  }

  async function onTwoCalls(): Promise<readonly [string, string]> {
    client = await Client.start({
      simulator: { csrf: true, cometTimeoutMs: 500, cometMaxIntervalMs: 3_000 },
      policy: { disposition: { undoAfterReleaseMs: 0 } },
      // The library gives a poll up after 10 s, and then a client waits for up to as long again.
      random: fixedRandom(0.2),
    });
    const live = await client.answerACall();
    const { id: ended } = await client.control.ring({ agent: 'jdoe', state: 'Established' });
    await client.control.release(ended);
    await client.becomes(() => client.callState(ended), 'Released');
    return [live, ended];
  }

  async function liveThrough(live: string, ended: string): Promise<void> {
    await client.commands.setDisposition({ callId: live, name: 'Referred' });
    await client.commands.setDisposition({ callId: ended, name: 'IssueResolved' });
    await client.control.setUserData(live, { While: 'away' });
    await client.control.hold(live);
    await client.control.ring({ agent: 'jdoe', userData: { New: 'call' } });
  }

  it.each(faults)('is as the server is after %s', { timeout: 60_000 }, async (_name, begin) => {
    const [live, ended] = await onTwoCalls();
    await begin(client);
    await liveThrough(live, ended);
    await client.control.startGws();
    client.network.problem = null;
    await agrees();
  });

  it('is as the server is after it slept and the server forgot everything', async () => {
    const [live, ended] = await onTwoCalls();
    client.application.fellAsleep();
    await client.control.stopGws();
    await client.control.release(live);
    await client.control.startGws();
    client.clock.jump(8 * 3_600_000);
    client.application.wokeUp();
    await client.commands.setDisposition({ callId: live, name: 'Referred' });
    await client.commands.setDisposition({ callId: ended, name: 'IssueResolved' });
    await agrees();
    await client.becomes(() => client.callState(live), 'Released');
  });

  it.each([86_400_000, -86_400_000])('delivers although the clock jumps by %i ms', async (ms) => {
    const [live, ended] = await onTwoCalls();
    await client.control.stopGws();
    await liveThrough(live, ended);
    client.clock.jump(ms);
    await client.control.startGws();
    await agrees();
  });

  it('shows the last of 5,000 notifications in a second, and draws far fewer times', async () => {
    const [live] = await onTwoCalls();
    const { id: second } = await client.control.ring({ agent: 'jdoe', state: 'Established' });
    let drawn = 0;
    client.application.subscribe(() => (drawn += 1));
    await client.control.burst([live, second], 5_000);
    await client.becomes(views, true);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(500);
  });
});
