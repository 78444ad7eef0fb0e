import { beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../../../electron/core/outbox/outbox';
import { settle } from '../../../fakes/fakeClock';
import { aServer, json } from '../../../fakes/fakeHttp';
import { anEvent } from '../../../fakes/fakeOutboxHost';
import { FakeSender } from '../../../fakes/fakeSender';
import { signedInApplication } from '../../../support/anApplication';
import { aChoice, owner } from '../../../support/builders';
import { day, RestartableOutbox, statesOf } from '../../../support/restartableOutbox';

describe('a released call whose answers get lost', () => {
  let at: RestartableOutbox;
  let outbox: Outbox;
  let sender: FakeSender;
  beforeEach(async () => {
    at = new RestartableOutbox();
    sender = new FakeSender();
    sender.always = { kind: 'outcomeUnknown' };
    outbox = await at.started();
    outbox.setSender(sender);
  });

  async function lostTwice(): Promise<void> {
    await outbox.choose(aChoice({ choseAfterRelease: true }));
    await at.clock.advance(3_600_000);
  }

  it('is sent twice, and then it is for the agent to decide', async () => {
    await lostTwice();
    expect(sender.sent).toHaveLength(2);
    expect([...outbox.entries]).toMatchObject([{ state: 'undecided', isPossiblyDuplicate: true, mayCount: 2 }]);
    expect(await outbox.drain(owner, 5_000)).toBe(1);
  });

  it('is sent once more for each time that the agent wants it', async () => {
    await lostTwice();
    for (const sends of [3, 4]) {
      expect(await outbox.sendNow('entry-1')).toMatchObject({ ok: true });
      await at.clock.advance(3_600_000);
      expect(sender.sent).toHaveLength(sends);
      expect([...outbox.entries]).toMatchObject([{ state: 'undecided', mayCount: sends }]);
    }
    sender.always = { kind: 'accepted' };
    await outbox.sendNow('entry-1');
    await settle();
    expect([...outbox.entries]).toMatchObject([{ state: 'accepted', mayCount: 5 }]);
  });

  it('is not sent any more when the agent leaves it, and counts for its call', async () => {
    await lostTwice();
    expect(await outbox.leave('entry-1')).toMatchObject({ ok: true });
    await at.clock.advance(day);
    expect(sender.sent).toHaveLength(2);
    expect(statesOf(outbox)).toEqual(['left']);
    expect(await outbox.sendNow('entry-1')).toEqual({ ok: false, failure: { code: 'notWaiting' } });
  });

  it('can be left only when there is something to decide', async () => {
    await outbox.choose(aChoice({ choseAfterRelease: true, undoMs: 3_000 }));
    expect(await outbox.leave('entry-1')).toEqual({ ok: false, failure: { code: 'notWaiting' } });
  });

  it('is sent until there is an answer where the policy says so', async () => {
    at.host.isSendingUnasked = true;
    await lostTwice();
    expect(sender.sent.length).toBeGreaterThan(20);
  });

  it('still waits for the decision after a restart', async () => {
    await lostTwice();
    outbox.stop();
    outbox = await at.started();
    outbox.setSender(sender);
    await at.clock.advance(day);
    expect(sender.sent).toHaveLength(2);
    expect(statesOf(outbox)).toEqual(['undecided']);
  });

  it('counts a send that the program did not live to see answered', async () => {
    await outbox.choose(aChoice({ choseAfterRelease: true }));
    await at.clock.advance(1_000);
    expect(statesOf(outbox)).toEqual(['uncertain']);
    sender.always = null;
    await at.clock.advance(5_000);
    expect(statesOf(outbox)).toEqual(['sending']);
    outbox.stop();
    outbox = await at.started();
    outbox.setSender(sender);
    await at.clock.advance(60_000);
    expect(sender.sent).toHaveLength(2);
    expect([...outbox.entries]).toMatchObject([{ state: 'undecided', mayCount: 2 }]);
  });

  it('makes room for a newer code', async () => {
    await lostTwice();
    await outbox.choose(aChoice({ choseAfterRelease: true, name: 'Resolved' }));
    expect(statesOf(outbox)[0]).toBe('superseded');
    await settle();
    expect(sender.sent.map(({ name }) => name)).toEqual(['Referred', 'Referred', 'Resolved']);
  });

  it.each([
    ['it was left', () => outbox.leave('entry-1')],
    [
      'another took its place',
      () => outbox.choose(aChoice({ choseAfterRelease: true, name: 'Other', undoMs: 60_000 })),
    ],
  ])('still counts when the same code is chosen anew after %s', async (_what, happens) => {
    await lostTwice();
    await happens();
    await outbox.choose(aChoice({ choseAfterRelease: true }));
    await at.clock.advance(3_600_000);
    expect(sender.sent).toHaveLength(3);
    expect([...outbox.entries].at(-1)).toMatchObject({ state: 'undecided', isPossiblyDuplicate: true, mayCount: 3 });
  });

  it('is confirmed when its call shows it after all', async () => {
    await lostTwice();
    await outbox.observe('CALL1', anEvent({ DispositionCode: 'Referred' }));
    expect(statesOf(outbox)).toEqual(['confirmed']);
  });

  it('is given up after the days of the policy', async () => {
    await lostTwice();
    await at.clock.advance(8 * day);
    expect(statesOf(outbox)).toEqual(['expired']);
    expect(sender.sent).toHaveLength(2);
  });
});

it('asks too when the call ended between the first send and the second', async () => {
  const at = new RestartableOutbox();
  const outbox = await at.started();
  const sender = new FakeSender();
  sender.always = { kind: 'outcomeUnknown' };
  outbox.setSender(sender);
  await outbox.choose(aChoice());
  await settle();
  at.host.ended.add('CALL1');
  await at.clock.advance(3_600_000);
  expect(sender.sent.map(({ wentLive }) => wentLive)).toEqual([true, false, false]);
  expect([...outbox.entries]).toMatchObject([{ state: 'undecided', mayCount: 3 }]);
});

it('asks again, and still counts both sends, when a newer code is taken back', async () => {
  const codes = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));
  const server = aServer({ dispositions: codes });
  const test = await signedInApplication({}, server);
  const { application, commands, clock, http } = test;
  test.call({ state: 'Established' });
  test.call({ state: 'Released', capabilities: [] });
  http.answerer = (request) => (request.method === 'POST' ? json({}, 504) : server.answerer(request));
  await commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  await clock.advance(600_000);
  await commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
  const newer = application.state.entries.newest;
  expect(await commands.undoDisposition({ entryId: newer?.id ?? '' })).toMatchObject({ ok: true });
  await clock.advance(600_000);
  expect(http.sent('POST')).toHaveLength(2);
  expect(application.snapshot().status).toMatchObject({ name: 'Referred', state: 'undecided', mayCount: 2 });
});
