import { afterEach, describe, expect, it } from 'vitest';
import { Client } from '../../support/aClient';
import { asKept, deliveriesOf, shownCalls, viewsOf, type Deliveries } from '../../torture/agreement';

const seen = { operationName: 'SetCallDisposition' };

describe('what a storm looks for', () => {
  let client: Client;
  afterEach(() => client.close());

  async function afterACall(): Promise<string> {
    client = await Client.start({ policy: { disposition: { undoAfterReleaseMs: 0 } } });
    const callId = await client.answerACall();
    await client.control.release(callId);
    await client.becomes(() => client.callState(callId), 'Released');
    return callId;
  }

  async function deliveries(): Promise<Deliveries> {
    const { calls } = await client.control.state();
    const choices = [...client.application.state.entries].map(asKept);
    return deliveriesOf(choices, { calls, events: await client.control.userEvents() });
  }

  it('is found when a server says yes and does nothing', async () => {
    const callId = await afterACall();
    await client.control.fault({ match: seen, action: { kind: 'silence' } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: accepted');
    expect((await deliveries()).lost).toHaveLength(1);
  });

  it('is a second event, unless the choice says that it may be one', async () => {
    const callId = await afterACall();
    await client.control.fault({ match: seen, action: { kind: 'dropAfter' } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: accepted');
    const { entries } = client.application.state;
    const unmarked = [...entries].map((entry) => ({ ...asKept(entry), isPossiblyDuplicate: false }));
    const events = await client.control.userEvents();
    expect(events).toHaveLength(2);
    expect((await deliveries()).unmarkedDuplicates).toEqual([]);
    expect(deliveriesOf(unmarked, { calls: [], events }).unmarkedDuplicates).toHaveLength(1);
  });

  it('is a call that only one side has', async () => {
    await afterACall();
    const { id } = await client.control.ring({ agent: 'jdoe' });
    await client.becomes(() => client.callState(id), 'Ringing');
    const state = await client.control.state();
    const views = viewsOf(await shownCalls(client), 'jdoe', { ...state, calls: [] });
    expect([views.client.length, views.server.length]).toEqual([1, 0]);
  });
});
