import { afterEach, describe, expect, it } from 'vitest';
import { Client, type ClientOptions } from '../../support/aClient';

describe('wrapping up through the simulator', () => {
  let client: Client;
  afterEach(() => client.close());

  async function onACall(options: ClientOptions = {}): Promise<string> {
    client = await Client.start(options);
    return client.answerACall();
  }

  async function undo(): Promise<void> {
    const { status } = client.snapshot();
    expect(await client.commands.undoDisposition({ entryId: status?.entryId ?? '' })).toMatchObject({ ok: true });
  }

  it('takes a code out of a live call again, and the call proves it', async () => {
    const callId = await onACall();
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
    await undo();
    await client.becomes(() => client.snapshot().status?.action, 'clear');
    await client.becomes(() => client.snapshot().status?.state, 'confirmed');
    const keys = client.snapshot().calls[0]?.userData.map((row) => row.key);
    expect(keys).toContain('Customer');
    expect(keys).not.toContain('DispositionCode');
  });

  it('puts an earlier code back on a live call', async () => {
    const callId = await onACall();
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
    await client.commands.setDisposition({ callId, name: 'IssueResolved' });
    await client.becomes(() => client.snapshot().status?.name, 'IssueResolved');
    await client.becomes(() => client.snapshot().status?.state, 'confirmed');
    await undo();
    await client.becomes(() => client.status(), 'Referred: confirmed');
  });

  it('asks when a call ends without a code, and a key from anywhere gives it', async () => {
    const callId = await onACall({ policy: { disposition: { undoAfterReleaseMs: 0 } } });
    await client.control.release(callId);
    await client.becomes(() => client.snapshot().prompt?.frontCallId, callId);
    // No window runs here to say that the call is on the screen; before that no key is taken for it.
    await client.commands.reportPainted({ callId });
    client.keys.press('Control+Alt+2');
    await client.becomes(() => client.snapshot().pendingWrapUps.length, 0);
    await client.becomes(async () => (await client.control.userEvents()).length, 1);
    const second = client.snapshot().keys.bindings.find(({ action }) => action === 'code2')?.code?.name;
    expect(await client.control.userEvents()).toMatchObject([{ callId, disposition: second }]);
  });

  it('sends nothing that was taken back in time', async () => {
    const callId = await onACall();
    await client.control.release(callId);
    await client.becomes(() => client.callState(callId), 'Released');
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await undo();
    expect(client.snapshot().pendingWrapUps).toMatchObject([{ callId, state: 'asking' }]);
    expect(await client.control.userEvents()).toEqual([]);
  });
});
