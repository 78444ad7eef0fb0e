import { afterEach, describe, expect, it } from 'vitest';
import { Client } from '../../support/aClient';

let client: Client;
afterEach(() => client.close());

const path = '*/ucs/contacts/*';
const startDate = '2013-11-25 21:02:22.000+0200';

/** Talks with the contact C1, whose history has one call of another agent. */
async function onACall(policy: unknown = {}): Promise<void> {
  client = await Client.start({ policy });
  await client.control.configureAgent('jdoe', { features: ['api-voice', 'api-ucs-voice'] });
  await client.control.addToContact({
    contactId: 'C1',
    startDate,
    comment: 'Card 4111 1111 1111 1111',
    callDuration: 60,
  });
  await client.control.addToContact({ contactId: 'C2', startDate });
  await client.signIn();
  await client.control.ring({ agent: 'jdoe', id: 'CALL1', state: 'Established', userData: { ContactId: 'C1' } });
  await client.becomes(() => client.snapshot().earlierCalls, {
    ...{ callId: 'CALL1', total: 0, recent: 0, last: null, hasContactHistory: true },
  });
}

const ask = () => client.commands.readContactHistory({ callId: 'CALL1' });

async function asked(): Promise<number> {
  return (await client.control.requests({ operationName: 'RetrieveContactHistory' })).length;
}

describe('the history of the contact on the card', () => {
  it('is asked for only when the agent opens it, and comes with dates, states and masked notes', async () => {
    await onACall();
    expect(await asked()).toBe(0);
    const startedAtMs = Date.UTC(2013, 10, 25, 19, 2, 22);
    const one = { typeId: 'Inbound', state: 'Stopped', startedAtMs, durationMs: 60_000 };
    expect(await ask()).toMatchObject({ ok: true, value: [{ ...one, note: 'Card •••• •••• •••• 1111' }] });
    expect(await asked()).toBe(1);
  });

  it('comes without notes where the policy wants none', async () => {
    await onACall({ notes: { enabled: false } });
    expect(await ask()).toMatchObject({ ok: true, value: [{ note: '' }] });
  });

  it('says that UCS refused', async () => {
    await onACall();
    await client.control.historyAnswers('fail');
    expect(await ask()).toMatchObject({
      failure: { code: 'refused', refusal: { said: 'Contact server is not available.' } },
    });
  });

  it('says that GWS could not be asked when a page of HTML comes instead', async () => {
    await onACall();
    await client.control.fault({
      match: { path },
      action: { kind: 'answer', status: 502, body: '<html>Bad gateway</html>' },
    });
    expect(await ask()).toEqual({ ok: false, failure: { code: 'failed' } });
  });

  it('is dropped when another call has come to the card meanwhile', async () => {
    await onACall();
    await client.control.ring({ agent: 'jdoe', id: 'CALL2', state: 'Established' });
    await client.becomes(() => client.snapshot().calls.length, 2);
    await client.select('CALL1');
    await client.control.fault({ match: { path }, action: { kind: 'late', eventMs: 300 } });
    const answer = ask();
    await client.select('CALL2');
    expect(await answer).toEqual({ ok: false, failure: { code: 'notShown' } });
  });

  it('is not offered without a contact, nor without the feature', async () => {
    client = await Client.start();
    await client.signIn();
    await client.control.ring({ agent: 'jdoe', id: 'CALL1', state: 'Established', userData: { ContactId: 'C1' } });
    await client.becomes(() => client.snapshot().calls.length, 1);
    expect(client.snapshot().earlierCalls).toBeNull();
    expect(await ask()).toEqual({ ok: false, failure: { code: 'notShown' } });
    expect(await asked()).toBe(0);
  });
});
