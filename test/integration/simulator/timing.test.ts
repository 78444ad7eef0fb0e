import { describe, expect, it } from 'vitest';
import { dispositionOf, simulator } from './fixture';

describe.each([0, 150])('with a latency of %i ms', (latencyMs) => {
  it.each(['before', 'after'] as const)('sends the event %s the HTTP answer', async (eventOrder) => {
    const { listen, control } = await simulator({ latencyMs, eventOrder });
    const driver = await listen();
    const call = await control.ring({ agent: 'jdoe', state: 'Established' });
    await driver.inbox.nextCall('StatusChange', 'Established');
    const order: string[] = [];
    await Promise.all([
      driver.gws.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Referred')).then(() => order.push('answer')),
      driver.inbox.nextCall('AttachedDataChanged', 'Established').then(() => order.push('event')),
    ]);
    expect(order).toEqual(eventOrder === 'before' ? ['event', 'answer'] : ['answer', 'event']);
  });

  it('takes its time', async () => {
    const { signIn } = await simulator({ latencyMs });
    const client = await signIn();
    const began = performance.now();
    await client.get('/api/v2/me');
    expect(performance.now() - began).toBeGreaterThanOrEqual(latencyMs - 5);
  });
});

describe('order', () => {
  it('keeps later events of an agent behind one that waits for its answer', async () => {
    const { listen, control } = await simulator({ latencyMs: 150, eventOrder: 'after' });
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    const held = driver.gws.post(`/api/v2/me/calls/${id}`, { operationName: 'Hold' });
    await expect.poll(async () => (await control.state()).calls[0]?.state, { interval: 5 }).toBe('Held');
    await control.release(id);
    await held;
    await driver.inbox.nextCall('StatusChange', 'Released');
    expect(driver.inbox.calls()).toEqual(['StatusChange Established', 'StatusChange Held', 'StatusChange Released']);
  });

  it('waits for no answer whose client has gone away', async () => {
    const { listen, control } = await simulator({ eventOrder: 'after' });
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    const hold = { operationName: 'Hold' };
    await control.fault({ match: hold, action: { kind: 'delay', ms: 500 } });
    const client = new AbortController();
    const broken = driver.gws.post(`/api/v2/me/calls/${id}`, hold, client.signal);
    await expect.poll(() => control.requests(hold)).toHaveLength(1);
    client.abort();
    await expect(broken).rejects.toThrow('aborted');
    await driver.inbox.nextCall('StatusChange', 'Held');
  });
});
