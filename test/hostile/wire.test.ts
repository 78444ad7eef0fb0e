import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listening } from '../support/listening';
import { aCall, Desk } from './desk';
import type { HostileServer } from './hostileServer';

const dismissal = { channel: '/meta/disconnect', successful: true };
const html = '<html><body>Gateway</body></html>';

type Attack = readonly [string, (server: HostileServer) => void];

/** The server ends the client by itself. */
const endings: readonly Attack[] = [
  ['ends the client without a reply to the poll', (server) => answerOnce(server, () => [dismissal])],
  ['ends the client before the reply', (server) => answerOnce(server, (reply) => [dismissal, reply])],
  ['ends the client after the reply', (server) => answerOnce(server, (reply) => [reply, dismissal])],
  ['ends the client twice', (server) => answerOnce(server, (reply) => [dismissal, dismissal, reply])],
  [
    'ends the client, and tells it to handshake',
    (server) => answerOnce(server, (reply) => [dismissal, advised(reply, { reconnect: 'handshake' })]),
  ],
];

/** What the server does once to a client that is connected. */
const attacks: readonly Attack[] = [
  ...endings,
  ['tells it never to come back', (server) => answerOnce(server, (reply) => [advised(reply, { reconnect: 'none' })])],
  [
    'forgets the client',
    (server) => answerOnce(server, (reply) => [{ ...reply, successful: false, error: '402::Unknown client' }]),
  ],
  [
    'forgets the client in words that are none',
    (server) => answerOnce(server, (reply) => [{ ...reply, successful: false, error: { code: 402 }, failure: 7 }]),
  ],
  [
    'answers a poll with an id that is none',
    (server) => answerOnce(server, (reply) => [{ ...reply, id: { toString: 1, valueOf: 1 } }]),
  ],
  ['answers a poll with nothing', (server) => answerOnce(server, () => [])],
  [
    'answers a poll with what is no message',
    (server) => answerOnce(server, (reply) => [null, 7, 'x', [], {}, { channel: 3 }, reply]),
  ],
  ['answers a poll of somebody else', (server) => answerOnce(server, (reply) => [{ ...reply, id: 'another' }])],
  [
    'gives advice that nobody knows',
    (server) => answerOnce(server, (reply) => [advised(reply, { reconnect: 'dance', interval: -5, timeout: 'soon' })]),
  ],
  [
    'gives advice to wait for days',
    (server) => answerOnce(server, (reply) => [advised(reply, { interval: -1e308, timeout: 1e308, hosts: [1] })]),
  ],
  ['answers a poll with HTML', (server) => spoilPoll(server, { body: html })],
  [
    'answers a poll with half an answer',
    (server) => spoilPoll(server, { body: '[{"channel":"/meta/connect"', how: 'cut' }),
  ],
  ['answers a poll with broken JSON', (server) => spoilPoll(server, { body: '[{"channel":' })],
  [
    'answers a poll with an object',
    (server) => spoilPoll(server, { body: '{"channel":"/meta/connect","successful":true}' }),
  ],
  ['hangs up in the middle of a poll', (server) => spoilPoll(server, { how: 'silence' })],
  ['answers a poll with 401', (server) => spoilPoll(server, { status: 401 })],
  ['answers a poll with 403', (server) => spoilPoll(server, { status: 403, body: html })],
  ['answers a poll with 500', (server) => spoilPoll(server, { status: 500, body: html })],
  ['answers a poll with 503', (server) => spoilPoll(server, { status: 503 })],
  ['answers a poll with 418', (server) => spoilPoll(server, { status: 418, body: '[]' })],
  ['has no state to be read', (server) => reread(server, { body: html })],
  ['has a state without a user', (server) => reread(server, { body: '{"statusCode":0,"user":null}' })],
  ['says that the agent is gone', (server) => reread(server, { status: 403, body: '{"statusCode":20}' })],
  ['says a statusCode that is none', (server) => reread(server, { body: '{"statusCode":"0"}' })],
];

function answerOnce(server: HostileServer, spoil: (reply: object) => readonly unknown[]): void {
  const { bayeux } = server;
  bayeux.spoil = (reply) => {
    if (!('channel' in reply) || reply.channel !== '/meta/connect') return [reply];
    bayeux.spoil = (usual) => [usual];
    return spoil(reply);
  };
  bayeux.push('{"channel":"/v2/me","data":{}}');
}

function advised(reply: object, advice: object): object {
  return { ...reply, advice };
}

function spoilPoll(server: HostileServer, answer: Parameters<HostileServer['plan']>[2]): void {
  server.plan('POST', '/notifications', answer);
  server.bayeux.push('{"channel":"/v2/me","data":{}}');
}

function reread(server: HostileServer, answer: Parameters<HostileServer['plan']>[2]): void {
  server.plan('GET', '/me', answer);
  answerOnce(server, () => [dismissal]);
}

describe('a server that', () => {
  it.each(attacks)('%s has Wrapkey back, with all it needs', async (_name, attack) => {
    const desk = await Desk.signedIn();
    const { bayeux } = desk.server;
    const before = desk.server.received.length;
    attack(desk.server);
    await expect.poll(() => desk.server.received.length).toBeGreaterThan(before);
    await expect.poll(() => bayeux.polls).toBeGreaterThan(1);
    await desk.stillWorks();
  });

  it.each(endings)('%s is believed, rather than missed when a poll is overdue', async (_name, ending) => {
    const desk = await Desk.signedIn();
    ending(desk.server);
    await expect.poll(() => desk.log.lines.filter((line) => line.includes('connection lost'))).not.toEqual([]);
    expect(desk.log.lines.find((line) => line.includes('connection lost'))).toContain('notificationSessionLost');
    await desk.stillWorks();
  });

  it('answers each poll at once gets no storm of them', async () => {
    const desk = await Desk.signedIn();
    const { bayeux } = desk.server;
    const startedMs = performance.now();
    const before = bayeux.polls;
    bayeux.holdsPolls = false;
    bayeux.letGo();
    await expect.poll(() => bayeux.polls - before).toBeGreaterThanOrEqual(5);
    // A second for each, once it is clear that they bring nothing.
    expect((bayeux.polls - before) / ((performance.now() - startedMs) / 1_000)).toBeLessThan(20);
    bayeux.holdsPolls = true;
    await desk.stillWorks();
  });
});

describe('no answer of the server leads to another one', () => {
  const ways: readonly (readonly [string, string, (desk: Desk) => void])[] = [
    ['GET', '/me', ({ server }) => answerOnce(server, () => [dismissal])],
    ['GET', '/groups', (desk) => void desk.commands.readCodesAgain(undefined)],
    ['POST', '/notifications', ({ server }) => server.bayeux.push('{"channel":"/v2/me","data":{}}')],
    ['POST', '/me/calls/CALL1', (desk) => void desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' })],
  ];

  it.each(ways)('where a redirect answers %s %s', async (method, part, act) => {
    const visits: string[] = [];
    const trap = createServer((request, response) => {
      visits.push(`${request.method ?? ''} ${request.headers.authorization ?? ''} ${request.headers.cookie ?? ''}`);
      response.end('{"statusCode":0}');
    });
    const port = await listening(trap);
    const desk = await Desk.signedIn();
    desk.server.bayeux.pushCall(aCall());
    await desk.shows('CALL1');
    const before = desk.server.received.length;
    for (const status of [302, 307]) {
      desk.server.plan(method, part, { status, headers: { Location: `http://127.0.0.1:${String(port)}/steal` } });
    }
    act(desk);
    await expect.poll(() => desk.server.received.slice(before).some((one) => one.path.includes(part))).toBe(true);
    await desk.stillWorks();
    expect(visits).toEqual([]);
  });
});
