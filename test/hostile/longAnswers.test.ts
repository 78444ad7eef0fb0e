import { describe, expect, it } from 'vitest';
import { aCall, Desk } from './desk';
import type { HostileServer } from './hostileServer';

const parts = (count: number, part: string): string => `[${`${part},`.repeat(count)}0]`;

/** More than Wrapkey reads: in the whole, or as messages of one batch. */
const tooMuch = parts(300_000, '0');
const tooMany = parts(20_000, '{"channel":"/v2/me/calls","data":{}}');

const isTold = (desk: Desk): boolean => desk.log.lines.some((line) => line.includes('answerTooLong'));

describe('an answer that is too long', () => {
  it.each([
    ['holds too much', tooMuch],
    ['holds too many messages', tooMany],
  ])('to a poll, which %s, has the state read again: what it may have held is not missed', async (_how, body) => {
    const desk = await Desk.signedIn();
    const { server } = desk;
    server.bayeux.pushCall(aCall());
    await desk.shows('CALL1');
    // Nobody is told that this call has come.
    server.facts.user = { ...server.facts.user, calls: [aCall(), aCall({ id: 'CALL2' })] };
    server.plan('POST', '/notifications', { body });
    server.bayeux.push('{"channel":"/v2/me","data":{}}');
    await desk.shows('CALL2');
    await desk.stillWorks();
  });

  it('again and again is told, and asked for less and less often', async () => {
    const desk = await Desk.signedIn();
    const { server } = desk;
    const polls = (): number => server.received.filter(({ path }) => path.includes('/notifications')).length;
    // Longer than this test looks.
    server.plan('POST', '/notifications', { body: tooMuch }, 1_000);
    server.bayeux.push('{"channel":"/v2/me","data":{}}');
    await expect
      .poll(() => desk.snapshot().connection)
      .toMatchObject({
        state: 'reconnecting',
        cause: { code: 'answerTooLong' },
      });
    expect(polls()).toBeLessThan(30);
  });

  it('to a sign-in fails with the reason, and the next one succeeds', async () => {
    const desk = await Desk.notSignedIn();
    desk.server.plan('GET', '/me', { body: tooMuch });
    expect(await desk.signIn()).toMatchObject({ ok: false, failure: { code: 'answerTooLong' } });
    expect(await desk.signIn()).toMatchObject({ ok: true });
    await expect.poll(() => desk.snapshot().dispositions.state).toBe('loaded');
    await desk.stillWorks();
  });

  it('to a choice is not taken for delivered: it is sent again', async () => {
    const desk = await Desk.signedIn();
    desk.server.plan('POST', '/me/calls/CALL1', { body: tooMuch });
    desk.server.bayeux.pushCall(aCall());
    await desk.shows('CALL1');
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' });
    const sent = (): number => desk.server.posted().filter(({ path }) => path.endsWith('/CALL1')).length;
    await expect.poll(sent).toBe(2);
    await desk.stillWorks();
  });

  it('for the codes says that there are none yet, and why', async () => {
    const desk = await Desk.notSignedIn((server: HostileServer) => server.plan('GET', '/groups', { body: tooMuch }));
    expect(await desk.signIn()).toMatchObject({ ok: true });
    await expect.poll(() => isTold(desk)).toBe(true);
    await expect.poll(() => desk.snapshot().dispositions.state).toBe('loaded');
    await desk.stillWorks();
  });
});

describe('an answer that is long and can be read', () => {
  it.each([
    ['a value of ten million letters', { Note: 'x'.repeat(10_000_000) }],
    ['fifty thousand rows', Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`Row ${index}`, 'x']))],
  ])('shows its call, with the beginning of %s', async (_what, userData) => {
    const desk = await Desk.signedIn();
    desk.server.bayeux.pushCall(aCall({ userData }));
    await desk.shows('CALL1');
    await desk.stillWorks();
  });
});
