import { describe, expect, it } from 'vitest';
import { aServer, unauthenticated } from '../../../fakes/fakeHttp';
import { anApplication, jdoe, type TestApplication } from '../../../support/anApplication';

const input = { method: 'password', ...jdoe, keep: false } as const;
const notHeld = { signIn: { mayHoldPassword: false } };
const callOne = { id: 'CALL1', state: 'Established', participants: [{ formattedPhoneNumber: '+1 555 0100' }] };

type Server = ReturnType<typeof aServer>;

/** On a call, under a policy that lets nobody hold the password, when the server ends the session. */
async function signedOutOnACall(server: Server, policy: unknown = notHeld): Promise<TestApplication> {
  const app = anApplication(policy, server);
  await app.application.start();
  await app.commands.signIn(input);
  app.call(callOne);
  await app.clock.advance(1_000);
  await sessionEnds(app, server);
  return app;
}

async function sessionEnds(app: TestApplication, server: Server): Promise<void> {
  server.forgetSessions();
  app.application.session.sessionExpired();
  await app.clock.advance(2_000);
}

const noticeOf = ({ application }: TestApplication) =>
  application.snapshot().notices.filter(({ code }) => code === 'wasSignedOut');

describe('an agent whom the server has signed out', () => {
  it('is told by a notification that stays and by the window, without the keyboard', async () => {
    const app = await signedOutOnACall(aServer());
    expect(app.notifier.signedOut).toEqual([{ hasCall: true }]);
    expect(app.desktop.asked).toEqual(['raiseMain']);
    expect(app.application.snapshot()).toMatchObject({
      connection: { state: 'signedOut', reason: { code: 'signInNeeded' } },
      signIn: { isAgain: true },
      currentCallId: 'CALL1',
      dispositions: { state: 'loaded' },
    });
  });

  it('is told the same when the server refuses the password in memory', async () => {
    const server = aServer({ calls: [callOne] });
    const app = await signedOutOnACall(server, {});
    expect(app.notifier.signedOut).toEqual([]);
    app.http.answerer = () => unauthenticated;
    await sessionEnds(app, server);
    expect(app.notifier.signedOut).toEqual([{ hasCall: true }]);
    expect(app.application.snapshot().signIn.isAgain).toBe(true);
  });

  it('finds the call and its codes in the window, unless it is at work there', async () => {
    const server = aServer();
    const app = anApplication(notHeld, server);
    await app.application.start();
    for (const isInFront of [false, true]) {
      await app.commands.signIn(input);
      await app.commands.showPage({ page: 'settings' });
      app.desktop.isMainInFront = isInFront;
      await sessionEnds(app, server);
      expect(app.application.snapshot().page).toBe(isInFront ? 'settings' : 'work');
    }
  });

  it('is not told again while trying to sign in again', async () => {
    const app = await signedOutOnACall(aServer());
    app.http.answerer = () => unauthenticated;
    expect(await app.commands.signIn(input)).toMatchObject({ ok: false });
    expect(app.notifier.signedOut).toHaveLength(1);
    expect(app.desktop.asked).toEqual(['raiseMain']);
    expect(app.application.snapshot().signIn.isAgain).toBe(true);
  });

  it('has what was chosen meanwhile delivered after signing in again, and the notification goes', async () => {
    const app = await signedOutOnACall(aServer({ calls: [callOne] }));
    expect(await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' })).toMatchObject({
      value: { isKept: true },
    });
    await app.clock.advance(5_000);
    expect(app.http.sent('POST')).toEqual([]);
    await app.commands.signIn(input);
    await app.clock.advance(1_000);
    expect(app.http.sent('POST').map(({ body }) => JSON.parse(body ?? '') as unknown)).toMatchObject([
      { disposition: 'Referred', callUuid: 'CALL1' },
    ]);
    expect(app.notifier.closed).toContain('signedOut');
    expect(app.application.snapshot().signIn.isAgain).toBe(false);
  });

  it('is told afterwards from when to when calls may have come and gone, until that is taken note of', async () => {
    const app = await signedOutOnACall(aServer({ calls: [callOne] }));
    await app.clock.advance(60_000);
    expect(noticeOf(app)).toEqual([]);
    await app.commands.signIn(input);
    const toMs = app.clock.nowMs();
    expect(noticeOf(app)).toEqual([{ code: 'wasSignedOut', fromMs: toMs - 62_000, toMs, endedCalls: [] }]);
    await app.commands.noteAbsences(undefined);
    expect(noticeOf(app)).toEqual([]);
  });

  it('is told of the time from when the machine fell asleep', async () => {
    const server = aServer({ calls: [callOne] });
    const app = anApplication(notHeld, server);
    await app.application.start();
    await app.commands.signIn(input);
    const fromMs = app.clock.nowMs();
    app.application.fellAsleep();
    await app.clock.advance(3_600_000);
    server.forgetSessions();
    app.application.wokeUp();
    await app.clock.advance(10_000);
    await app.commands.signIn(input);
    expect(noticeOf(app)).toMatchObject([{ fromMs }]);
  });

  it('is told which calls ended meanwhile', async () => {
    const app = await signedOutOnACall(aServer());
    await app.commands.signIn(input);
    expect(noticeOf(app)).toMatchObject([{ endedCalls: ['+1 555 0100'] }]);
  });

  it('leaves nothing to another agent', async () => {
    const app = await signedOutOnACall(aServer());
    await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await app.commands.signIn({ ...input, server: 'https://other.example' });
    await app.clock.advance(10_000);
    expect(app.application.snapshot()).toMatchObject({ calls: [], notices: [], signIn: { isAgain: false } });
    expect(app.http.sent('POST')).toEqual([]);
    expect(app.application.state.waitingOfOthers).toBe(1);
  });

  it('can sign out, and then nothing is left of the call', async () => {
    const app = await signedOutOnACall(aServer());
    await app.commands.signOut({ force: true, forget: false });
    expect(app.application.snapshot()).toMatchObject({
      connection: { state: 'signedOut', reason: { code: 'signedOutByAgent' } },
      signIn: { isAgain: false },
      calls: [],
    });
  });
});

it('disturbs nobody who has signed out, or whose first sign-in is refused', async () => {
  const app = anApplication();
  await app.application.start();
  app.http.answerer = () => unauthenticated;
  await app.commands.signIn(input);
  app.http.answerer = aServer().answerer;
  await app.commands.signIn(input);
  await app.commands.signOut({ force: true, forget: false });
  expect(app.notifier.signedOut).toEqual([]);
  expect(app.desktop.asked).toEqual([]);
});
