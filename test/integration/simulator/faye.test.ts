import faye from 'faye';
import type { Client } from 'faye';
import { describe, expect, it, onTestFinished } from 'vitest';
import { simulator } from './fixture';
import { alex, jane } from './gwsClient';
import type { Account } from './gwsClient';
import { Inbox } from './inbox';

/** faye is a Bayeux client that shares no code with CometD. */
function fayeClient(gwsUrl: string, { userName, password }: Account): Client {
  const { host } = new URL(gwsUrl);
  const client = new faye.Client(`http://${userName}:${password}@${host}/api/v2/notifications`, { retry: 0.05 });
  client.disable('websocket');
  onTestFinished(() => void client.disconnect());
  return client;
}

async function listen(client: Client, channel: string): Promise<Inbox> {
  const inbox = new Inbox();
  await client.subscribe(channel).withChannel((name, message) => inbox.put(name, message));
  return inbox;
}

describe('faye', () => {
  it('follows a call from ringing to released', async () => {
    const { gwsUrl, control } = await simulator();
    const inbox = await listen(fayeClient(gwsUrl, jane), '/v2/me/calls');
    const { id } = await control.ring({ agent: 'jdoe', userData: { Customer: 'Ünï' } });
    await control.answer(id);
    await control.setUserData(id, { DispositionCode: 'Referred' });
    await control.release(id);
    await inbox.nextCall('StatusChange', 'Released');
    expect(inbox.calls()).toEqual([
      'StatusChange Ringing',
      'StatusChange Established',
      'AttachedDataChanged Established',
      'StatusChange Released',
    ]);
    expect(inbox.all()[0]?.data['call']).toMatchObject({ userData: { Customer: 'Ünï' } });
  });

  it('hears everything of its own agent through a wildcard, and nothing of others', async () => {
    const { gwsUrl, control, signIn } = await simulator();
    const inbox = await listen(fayeClient(gwsUrl, jane), '/v2/me/*');
    const other = await listen(fayeClient(gwsUrl, alex), '/**');
    await control.ring({ agent: 'jdoe' });
    await (await signIn(jane)).post('/api/v2/me', { operationName: 'NotReady' });
    await inbox.next(({ channel }) => channel === '/v2/me/devices');
    await control.ring({ agent: 'asmith' });
    await other.nextCall('StatusChange', 'Ringing');
    expect(inbox.all().map(({ channel }) => channel)).toEqual(['/v2/me/calls', '/v2/me/devices']);
    expect(other.all()).toHaveLength(1);
  });

  it('shakes hands and subscribes again by itself after 402', async () => {
    const { gwsUrl, control } = await simulator();
    const inbox = await listen(fayeClient(gwsUrl, jane), '/v2/me/calls');
    await control.dropCometd('jdoe');
    const subscriptions = async (): Promise<unknown> => (await control.state()).cometdSessions[0]?.subscriptions;
    await expect.poll(subscriptions, { timeout: 5_000 }).toEqual(['/v2/me/calls']);
    await control.ring({ agent: 'jdoe' });
    await inbox.nextCall('StatusChange', 'Ringing');
    expect(inbox.calls()).toEqual(['StatusChange Ringing']);
  });

  it('may not publish', async () => {
    const { gwsUrl } = await simulator();
    const client = fayeClient(gwsUrl, jane);
    await expect(Promise.resolve(client.publish('/v2/me/calls', { call: {} }))).rejects.toThrow();
  });
});
