import { afterEach, describe, expect, it } from 'vitest';
import { Client, type ClientOptions } from '../../support/aClient';

const dispositions = { operationName: 'SetCallDisposition' };

describe('setting a disposition through the simulator', () => {
  let client: Client;
  afterEach(() => client.close());

  async function onACall(options: ClientOptions = {}): Promise<string> {
    client = await Client.start(options);
    return client.answerACall();
  }

  it("sends the seed's body and is confirmed by the call", async () => {
    const callId = await onACall();
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
    const [request] = await client.control.requests(dispositions);
    expect(request).toMatchObject({
      method: 'POST',
      path: `/api/v2/me/calls/${callId}`,
      body: {
        operationName: 'SetCallDisposition',
        callUri: `${client.simulator.gwsUrl}/api/v2/calls/${callId}`,
        callUuid: callId,
        disposition: 'Referred',
        dispositionKey: 'DispositionCode',
      },
    });
  });

  it('after release leaves one user event and is accepted', async () => {
    const callId = await onACall();
    await client.control.release(callId);
    await client.becomes(() => client.callState(callId), 'Released');
    await client.commands.setDisposition({ callId, name: 'IssueResolved' });
    await client.becomes(() => client.snapshot().status?.state, 'accepted');
    expect(await client.control.userEvents()).toMatchObject([{ callId, disposition: 'IssueResolved' }]);
  });

  it.each([
    ['at once', 0, 'after'],
    ['at once, the event first', 0, 'before'],
    ['after 150 ms, the event first', 150, 'before'],
    ['after 2 s', 2_000, 'after'],
  ] as const)('is confirmed by a server that answers %s', async (_name, latencyMs, eventOrder) => {
    const callId = await onACall();
    await client.control.settings({ latencyMs, eventOrder });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
    expect(await client.control.requests(dispositions)).toHaveLength(1);
  });

  it('signs in to a slow server', async () => {
    await onACall({ simulator: { latencyMs: 150 } });
    expect(client.snapshot().connection.state).toBe('connected');
  });

  it('works with CSRF protection, also when the token changes', async () => {
    const callId = await onACall({ simulator: { csrf: true } });
    await client.control.rotateCsrf();
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
  });

  it.each(['calls', 'devices'] as const)(
    'finds the address of a server that knows only %s',
    async (dispositionAddress) => {
      const callId = await onACall({ simulator: { dispositionAddress } });
      await client.commands.setDisposition({ callId, name: 'Referred' });
      await client.becomes(() => client.status(), 'Referred: confirmed');
    },
  );

  it.each(['flat', 'old'] as const)('understands the %s format', async (format) => {
    client = await Client.start();
    await client.signIn();
    await client.becomes(() => client.snapshot().dispositions.state, 'loaded');
    const { id } = await client.control.ring({ agent: 'jdoe', from: '+1 555 0100', format });
    await client.control.answer(id);
    await client.becomes(() => client.snapshot().calls.map((call) => call.state), ['Established']);
    const callId = client.snapshot().currentCallId ?? '';
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
  });

  it('looks before it sends again when the answer was lost', async () => {
    const callId = await onACall();
    await client.control.fault({ match: dispositions, times: 1, action: { kind: 'dropAfter' } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
    expect(await client.control.requests(dispositions)).toHaveLength(1);
  });

  it('sends again by itself when a back-end was down for a moment', async () => {
    const callId = await onACall();
    const body = { statusCode: 4, statusMessage: 'Voice service is not available at this time' };
    await client.control.fault({ match: dispositions, times: 1, action: { kind: 'answer', status: 503, body } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
  });

  it('shows what GWS said when it refuses', async () => {
    const callId = await onACall();
    const body = { statusCode: 5, statusMessage: 'You are not allowed to do that' };
    await client.control.fault({ match: dispositions, times: 1, action: { kind: 'answer', status: 403, body } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.snapshot().status?.refusal, {
      httpStatus: 403,
      statusCode: 5,
      said: 'You are not allowed to do that',
    });
  });

  it('is sent again when GWS answered and stored nothing, and is confirmed then', async () => {
    const callId = await onACall();
    await client.control.fault({ match: dispositions, times: 1, action: { kind: 'silence' } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: unseen');
    await client.becomes(() => client.status(), 'Referred: confirmed');
    expect(await client.control.requests(dispositions)).toHaveLength(2);
  });

  it('is never called delivered while GWS has nothing, and is there once, marked, when the call has ended', async () => {
    const callId = await onACall({ random: { next: () => 0 } });
    await client.control.fault({ match: dispositions, times: 3, action: { kind: 'silence' } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.snapshot().status?.waitingFor, 'release');
    expect(client.snapshot()).toMatchObject({ status: { state: 'unseen' }, today: { undelivered: 1 } });
    expect(await client.control.requests(dispositions)).toHaveLength(3);
    expect(await client.control.userEvents()).toEqual([]);

    await client.control.release(callId);
    await client.becomes(() => client.status(), 'Referred: accepted');
    expect(client.snapshot().status).toMatchObject({ isPossiblyDuplicate: true, mayCount: 2 });
    expect(await client.control.userEvents()).toMatchObject([{ callId, disposition: 'Referred' }]);
  });

  it('learns the key of a server that keeps codes under its own, and undoes under it', async () => {
    client = await Client.start({ simulator: { defaultDispositionKey: 'CallResult' } });
    const settings = { 'interaction-workspace': { 'interaction.disposition.key-name': '' } };
    await client.control.configureAgent('jdoe', { settings });
    const callId = await client.answerACall();
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');

    const entryId = client.snapshot().status?.entryId ?? '';
    await client.commands.undoDisposition({ entryId });
    await client.becomes(() => client.snapshot().status?.action, 'clear');
    await client.becomes(() => client.status(), 'Referred: confirmed');
    const { calls } = await client.control.state();
    expect(calls.find(({ id }) => id === callId)?.userData).toEqual({ Customer: 'Gold' });
  });

  it('asks the agent before it sends a third time what a gateway never answers', async () => {
    const callId = await onACall({ policy: { disposition: { undoAfterReleaseMs: 0 } }, random: { next: () => 0 } });
    await client.control.release(callId);
    await client.becomes(() => client.callState(callId), 'Released');
    await client.control.fault({ match: dispositions, times: 3, action: { kind: 'dropAfter' } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: undecided');
    expect(await client.control.userEvents()).toHaveLength(2);
    expect(client.snapshot().status?.mayCount).toBe(2);

    await client.commands.leaveDisposition({ entryId: client.snapshot().status?.entryId ?? '' });
    expect(client.status()).toBe('Referred: left');
    expect(await client.control.userEvents()).toHaveLength(2);
  });
});
