import { describe, expect, it } from 'vitest';
import { CometdDriver } from './cometdDriver';
import { simulator } from './fixture';
import type { Fixture } from './fixture';
import { alex, jane } from './gwsClient';

async function subscriptionsOf({ control }: Fixture, agent: string): Promise<unknown> {
  const { cometdSessions } = await control.state();
  return cometdSessions.filter((session) => session.agent === agent).flatMap(({ subscriptions }) => subscriptions);
}

/** A client of CometD that listens, once the simulator knows what it listens to. */
async function listening(fixture: Fixture, account = jane, channel = '/v2/me/calls'): Promise<CometdDriver> {
  const driver = new CometdDriver(fixture.gwsUrl, account);
  await driver.listen(channel);
  await expect.poll(() => subscriptionsOf(fixture, account.userName)).toEqual([channel]);
  return driver;
}

describe('the CometD client', () => {
  it('follows a call, with message types appended to the address', async () => {
    const fixture = await simulator();
    const { inbox } = await listening(fixture);
    const { id } = await fixture.control.ring({ agent: 'jdoe' });
    await fixture.control.answer(id);
    await fixture.control.hold(id);
    await fixture.control.retrieve(id);
    await fixture.control.release(id);
    await inbox.nextCall('StatusChange', 'Released');
    expect(inbox.calls()).toEqual(
      ['Ringing', 'Established', 'Held', 'Established', 'Released'].map((state) => `StatusChange ${state}`),
    );
    const requests = await fixture.control.requests({ path: '/api/v2/notifications*' });
    expect([...new Set(requests.map(({ path }) => path.slice('/api/v2/notifications'.length)))].sort()).toEqual([
      '',
      '/connect',
      '/handshake',
    ]);
  });

  it('keeps agents apart', async () => {
    const fixture = await simulator();
    const [first, second] = [await listening(fixture, jane, '/v2/me/*'), await listening(fixture, alex, '/v2/**')];
    await fixture.control.ring({ agent: 'asmith' });
    await fixture.control.ring({ agent: 'jdoe' });
    await Promise.all([first, second].map(({ inbox }) => inbox.nextCall('StatusChange', 'Ringing')));
    expect([first, second].map(({ inbox }) => inbox.all().map(({ data }) => data['phoneNumber']))).toEqual([
      ['15000'],
      ['15001'],
    ]);
  });

  it('shakes hands again after 402 and hears the next call', async () => {
    const fixture = await simulator();
    const driver = await listening(fixture);
    await fixture.control.dropCometd('jdoe');
    await expect.poll(() => driver.meta.filter(({ channel }) => channel === '/meta/handshake').length).toBe(2);
    await expect.poll(() => subscriptionsOf(fixture, 'jdoe')).toEqual(['/v2/me/calls']);
    expect(driver.meta.some(({ error }) => error?.startsWith('402') === true)).toBe(true);
    await fixture.control.ring({ agent: 'jdoe' });
    await driver.inbox.nextCall('StatusChange', 'Ringing');
  });

  it('finds its way back after GWS was stopped and started', async () => {
    const fixture = await simulator();
    const driver = await listening(fixture);
    await fixture.control.stopGws();
    await fixture.control.startGws();
    await expect.poll(() => subscriptionsOf(fixture, 'jdoe'), { timeout: 5_000 }).toEqual(['/v2/me/calls']);
    await fixture.control.ring({ agent: 'jdoe' });
    await driver.inbox.nextCall('StatusChange', 'Ringing');
  });

  it('may not publish', async () => {
    const fixture = await simulator();
    const driver = await listening(fixture);
    expect(await driver.publish('/v2/me/calls', {})).toMatchObject({ successful: false, error: '403::publish_denied' });
  });

  it('goes on over the end of a poll', async () => {
    const fixture = await simulator({ cometTimeoutMs: 50 });
    const driver = await listening(fixture);
    await expect.poll(() => driver.meta.filter(({ channel }) => channel === '/meta/connect').length).toBeGreaterThan(3);
    expect(driver.meta.every(({ successful }) => successful === true)).toBe(true);
  });
});
