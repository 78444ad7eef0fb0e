import { describe, expect, it } from 'vitest';
import { textOf } from './bayeux';
import { aCall, Desk } from './desk';
import type { Answer } from './hostileServer';

const html: Answer = { body: '<html><body>Welcome</body></html>' };
const gws = (statusCode: unknown, status = 200): Answer => ({
  status,
  body: textOf({ statusCode, statusMessage: 'x' }),
});

describe('a choice that is answered', () => {
  it.each<readonly [string, Answer]>([
    ['with HTML', html],
    ['with nothing', {}],
    ['with half an answer', { body: '{"statusCode":0}', how: 'cut' }],
    ['with a broken line', { how: 'silence' }],
    ['with a statusCode that is a text', gws('0')],
    ['with a list', { body: '[{"statusCode":0}]' }],
    ['with a bad gateway', { ...html, status: 502 }],
    ['with a busy server', gws(0, 503)],
    ['with a refusal of the back-end', gws(4, 500)],
    ['with a CSRF refusal', { ...html, status: 403 }],
    ['as if nobody were signed in', gws(20, 403)],
  ])('%s is not taken for delivered: it is sent again', async (_how, answer) => {
    const desk = await Desk.signedIn();
    desk.server.plan('POST', '/me/calls/CALL1', answer);
    desk.server.bayeux.pushCall(aCall());
    await desk.shows('CALL1');
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' });
    const sent = (): number => desk.server.posted().filter(({ path }) => path.endsWith('/CALL1')).length;
    await expect.poll(sent).toBe(2);
    await expect.poll(() => desk.snapshot().status?.state).toBe('accepted');
    await desk.stillWorks();
  });

  it.each<readonly [string, Answer]>([
    ['a code that GWS does not allow', gws(5)],
    ['a partial success', gws(7)],
    ['a statusCode that nobody knows', gws(-1e308)],
    ['HTTP 500 that calls itself a success', gws(0, 500)],
    ['an address that is not there', { ...html, status: 404 }],
  ])('with %s is told as refused', async (_how, answer) => {
    const desk = await Desk.signedIn();
    desk.server.plan('POST', '/me/calls/CALL1', answer);
    desk.server.bayeux.pushCall(aCall());
    await desk.shows('CALL1');
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' });
    await expect.poll(() => desk.snapshot().status?.state).toBe('rejected');
    await desk.stillWorks();
  });
});

describe('a sign-in that is answered', () => {
  it.each<readonly [string, string, string, Answer]>([
    ['with HTML', 'GET', '/me', html],
    ['with nothing', 'GET', '/me', {}],
    ['with half an answer', 'GET', '/me', { body: '{"statusCode":0}', how: 'cut' }],
    ['with a list', 'GET', '/me', { body: '[]' }],
    ['without a user', 'GET', '/me', { body: '{"statusCode":0,"user":[]}' }],
    ['with a redirect', 'GET', '/me', { status: 302, headers: { Location: 'javascript:alert(1)' } }],
    [
      'with a handshake of another protocol',
      'POST',
      '/notifications',
      { body: '[{"channel":"/meta/handshake","successful":true}]' },
    ],
    [
      'with a refused handshake',
      'POST',
      '/notifications',
      { body: '[{"channel":"/meta/handshake","successful":false}]' },
    ],
    ...[{ error: 403 }, { error: ['403'] }, { failure: { reason: 7 } }, { failure: null }].map(
      (parts): readonly [string, string, string, Answer] => [
        `with a handshake that is refused by ${JSON.stringify(parts)}`,
        'POST',
        '/notifications',
        { body: textOf([{ channel: '/meta/handshake', successful: false, ...parts }]) },
      ],
    ),
    ['with a handshake of HTML', 'POST', '/notifications', html],
    ['with a handshake that breaks off', 'POST', '/notifications', { how: 'silence' }],
  ])('%s fails with a reason, and the next one succeeds', async (_how, method, part, answer) => {
    const desk = await Desk.notSignedIn();
    desk.server.plan(method, part, answer);
    expect(await desk.signIn()).toMatchObject({ ok: false });
    expect(desk.snapshot().connection).toMatchObject({ state: 'signedOut' });
    expect(await desk.signIn()).toMatchObject({ ok: true });
    await expect.poll(() => desk.snapshot().dispositions.state).toBe('loaded');
    await desk.stillWorks();
  });

  it('with facts that are none goes on without them', async () => {
    const desk = await Desk.signedIn(({ facts }) => {
      facts.user = {
        ...facts.user,
        userName: 7,
        firstName: [],
        lastName: {},
        devices: 'x',
        calls: [null, 7],
        settings: [[]],
      };
    });
    expect(desk.snapshot().agent).toMatchObject({ displayName: 'jdoe', devices: [] });
    await desk.stillWorks();
  });
});
