import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../support/aClient';

describe('the session after a fault', () => {
  let client: Client;
  let callId: string;

  beforeEach(async () => {
    client = await Client.start();
    expect(await client.signIn()).toMatchObject({ ok: true });
    callId = (await client.control.ring({ agent: 'jdoe', from: '+1 555 0100', state: 'Established' })).id;
    await client.becomes(() => client.callState(callId), 'Established');
  });
  afterEach(() => client.close());

  async function subscriptions(): Promise<readonly string[]> {
    const state = await client.control.state();
    return state.cometdSessions.flatMap((session) => session.subscriptions).toSorted();
  }

  async function worksAgain(): Promise<void> {
    await client.connects();
    await client.control.setUserData(callId, { Mark: 'after' });
    const mark = (): string | undefined =>
      client
        .snapshot()
        .calls.find((call) => call.id === callId)
        ?.userData.find((row) => row.key === 'Mark')?.value;
    await client.becomes(mark, 'after');
    await client.becomes(subscriptions, [
      '/v2/me',
      '/v2/me/calls',
      '/v2/me/channels',
      '/v2/me/devices',
      '/v2/me/outbound',
    ]);
  }

  it('is right again after the server was stopped and started', async () => {
    await client.control.stopGws();
    await client.becomes(() => client.snapshot().connection.state, 'reconnecting');
    await client.control.setUserData(callId, { While: 'away' });
    await client.control.startGws();
    client.application.session.reconnectNow();
    await worksAgain();
    expect(client.snapshot().calls[0]?.userData.map((row) => row.key)).toContain('While');
  });

  it('sees that a call ended while the server was away', async () => {
    await client.control.stopGws();
    await client.becomes(() => client.snapshot().connection.state, 'reconnecting');
    await client.control.release(callId);
    await client.control.startGws();
    client.application.session.reconnectNow();
    await client.becomes(() => client.callState(callId), 'Released');
  });

  it('is right again after a 402', async () => {
    await client.control.dropCometd('jdoe');
    await client.becomes(() => client.log.lines.some((line) => line.includes('notificationSessionLost')), true);
    await worksAgain();
  });

  it('signs in again silently when the HTTP session has expired', async () => {
    await client.control.expireSessions('jdoe');
    await client.becomes(() => client.log.lines.some((line) => line.includes('sessionExpired')), true);
    await worksAgain();
  });

  it('asks when the password was changed meanwhile', async () => {
    await client.control.configureAgent('jdoe', { password: 'changed' });
    await client.control.expireSessions('jdoe');
    await client.becomes(() => client.snapshot().connection, {
      state: 'signedOut',
      reason: { code: 'credentialsRefused' },
    });
    expect(client.snapshot().calls).toHaveLength(1);
    expect(await client.signIn('jdoe', 'changed')).toMatchObject({ ok: true });
    await worksAgain();
  });

  it('survives a gateway that answers polls with HTML', async () => {
    await client.control.fault({
      match: { path: '/api/v2/notifications' },
      times: 2,
      action: {
        kind: 'answer',
        status: 200,
        body: '<html>Please sign in to the proxy</html>',
        contentType: 'text/html',
      },
    });
    await client.control.dropCometd('jdoe');
    await client.becomes(() => client.snapshot().connection.state, 'reconnecting');
    await worksAgain();
  });

  it('keeps the disposition that was chosen while the server was away', async () => {
    await client.becomes(() => client.snapshot().dispositions.state, 'loaded');
    await client.control.stopGws();
    await client.becomes(() => client.snapshot().connection.state, 'reconnecting');
    await client.commands.setDisposition({ callId, name: 'Referred' });
    expect(client.status()).toBe('Referred: queued');
    await client.control.startGws();
    client.application.session.reconnectNow();
    await client.becomes(() => client.status(), 'Referred: confirmed');
  });

  it('says goodbye to the notifications when the agent signs out', async () => {
    await client.commands.signOut({ force: false, forget: false });
    expect((await client.control.state()).cometdSessions).toEqual([]);
  });

  it('never starts or ends the contact-centre session', async () => {
    await client.commands.signOut({ force: false, forget: false });
    const operations = (await client.control.requests({})).map((request) => request.operationName);
    expect(operations).not.toContain('StartContactCenterSession');
    expect(operations).not.toContain('EndContactCenterSession');
  });
});

describe('signing in', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
  });
  afterEach(() => client.close());

  it.each([401, 403])('says when the password is wrong, with HTTP %i', async (wrongPasswordStatus) => {
    await client.control.settings({ wrongPasswordStatus });
    expect(await client.signIn('jdoe', 'wrong')).toEqual({ ok: false, failure: { code: 'credentialsRefused' } });
  });

  it('says when nobody answers', async () => {
    await client.control.stopGws();
    expect(await client.signIn()).toMatchObject({ ok: false, failure: { code: 'serverUnreachable' } });
  });

  it('tells an agent without api-voice', async () => {
    expect(await client.signIn('nvoice', 'secret-noa')).toMatchObject({ ok: true });
    expect(client.snapshot().agent).toMatchObject({ displayName: 'Noa Novoice', hasVoiceFeature: false });
  });

  it("reads the calls that are there already, and nobody else's", async () => {
    const mine = await client.control.ring({ agent: 'jdoe', from: '+1 555 0101', state: 'Established' });
    await client.control.ring({ agent: 'asmith', from: '+1 555 0102', state: 'Established' });
    await client.signIn();
    expect(client.snapshot().calls.map((call) => call.id)).toEqual([mine.id]);
  });

  it('loads the tree of codes with its folders', async () => {
    await client.signIn();
    await client.becomes(() => client.snapshot().dispositions.state, 'loaded');
    const codes = client.snapshot().dispositions;
    expect(codes).toMatchObject({ source: 'groups' });
    expect(codes.state === 'loaded' && codes.nodes.some((node) => node.kind === 'folder')).toBe(true);
  });

  it('falls back to the business attribute', async () => {
    await client.control.configureAgent('jdoe', { groupsEnabled: false });
    await client.signIn();
    await client.becomes(
      () => client.snapshot().dispositions,
      expect.objectContaining({ source: 'businessAttribute' }),
    );
  });
});
