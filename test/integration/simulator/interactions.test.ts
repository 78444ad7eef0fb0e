import { describe, expect, it } from 'vitest';
import type { BayeuxDriver } from './bayeuxDriver';
import { simulator, type Fixture } from './fixture';
import { alex, type GwsAnswer, type Json } from './gwsClient';

const history = '/api/v2/ucs/interactions';
const find = {
  ...{ operationName: 'FindPhoneCall', callId: 'CALL1', status: 'InProcess' },
  ...{ phoneNumber: '+15550100', type: 'Inbound' },
};

interface HistoryFixture extends Fixture {
  readonly jane: BayeuxDriver;
}

async function aHistory(): Promise<HistoryFixture> {
  const fixture = await simulator();
  for (const userName of ['jdoe', 'asmith'])
    await fixture.control.configureAgent(userName, { features: ['api-voice', 'api-ucs-voice'] });
  return { ...fixture, jane: await fixture.listen() };
}

/** The message that answers the request, by its number. */
async function told({ inbox }: BayeuxDriver, { json }: GwsAnswer): Promise<Json> {
  const { channel, data } = await inbox.next((message) => message.data['referenceId'] === json['referenceId']);
  expect(channel).toBe('/v2/me/calls');
  return data;
}

async function foundId(agent: BayeuxDriver): Promise<string> {
  const message = await told(agent, await agent.gws.post(history, find));
  return String(message['interactionId']);
}

describe('the contact history', () => {
  it('finds the record of a call or makes it, takes a note and is completed', async () => {
    const { jane, control } = await aHistory();
    const made = await told(jane, await jane.gws.post(history, find));
    expect(made).toMatchObject({ messageType: 'createInteractionResponse', isCreated: 'true' });
    const found = await told(jane, await jane.gws.post(history, find));
    expect(found).toMatchObject({ interactionId: made['interactionId'], isCreated: 'false' });

    const one = `${history}/${String(made['interactionId'])}`;
    const noted = await jane.gws.post(one, { operationName: 'SetCallNote', note: 'Wants a refund' });
    expect(await told(jane, noted)).toMatchObject({ messageType: 'UcsOperationResponse', success: true });
    const completed = await jane.gws.post(one, { operationName: 'SetCallCompleted', callDuration: 5, userData: {} });
    expect(await told(jane, completed)).toMatchObject({ success: true });
    expect(await control.comments()).toEqual(['Wants a refund']);
  });

  it('refuses SetCallNote without a note, and takes an empty one', async () => {
    const { jane, control } = await aHistory();
    const one = `${history}/${await foundId(jane)}`;
    await told(jane, await jane.gws.post(one, { operationName: 'SetCallNote', note: 'Wants a refund' }));
    const refused = await jane.gws.post(one, { operationName: 'SetCallNote' });
    expect([refused.status, refused.json]).toMatchObject([400, { statusCode: 1 }]);
    expect(await control.comments()).toEqual(['Wants a refund']);
    expect(await told(jane, await jane.gws.post(one, { operationName: 'SetCallNote', note: '' }))).toMatchObject({
      success: true,
    });
    expect(await control.comments()).toEqual(['']);
  });

  it('changes no record of another agent, as it changes none that it does not have', async () => {
    const { jane, listen, control } = await aHistory();
    const id = await foundId(jane);
    const other = await listen(alex);
    for (const path of [`${history}/${id}`, `${history}/NONE`]) {
      const answer = await other.gws.post(path, { operationName: 'SetCallNote', note: 'Mine' });
      expect(await told(other, answer)).toMatchObject({ success: false, errorMessage: 'Not found.' });
    }
    expect(await control.comments()).toEqual(['']);
  });

  it('can fail: nothing is done, and the message says so', async () => {
    const { jane, control } = await aHistory();
    await control.historyAnswers('fail');
    const answer = await jane.gws.post(history, find);
    expect([answer.status, answer.json['statusCode']]).toEqual([200, 0]);
    expect(await told(jane, answer)).toMatchObject({
      success: false,
      errorMessage: 'Contact server is not available.',
    });
    expect(await control.comments()).toEqual([]);
  });

  it('can lose answers: it is done, and no message comes', async () => {
    const { jane, control } = await aHistory();
    await control.historyAnswers('lose');
    const lost = await jane.gws.post(history, find);
    expect(await control.comments()).toEqual(['']);
    await control.historyAnswers('answer');
    const found = await told(jane, await jane.gws.post(history, find));
    expect(found).toMatchObject({ isCreated: 'false' });
    // Messages to an agent keep their order, so the lost one will not come any more.
    const numbers = jane.inbox.all().map(({ data }) => data['referenceId']);
    expect(numbers).not.toContain(lost.json['referenceId']);
  });

  it('tells the calls of a contact, newest first, to any agent', async () => {
    const { jane, control } = await aHistory();
    const dated = (day: string) => ({ contactId: 'C1', startDate: `2013-11-${day} 21:02:22.000+0200` });
    for (const record of [dated('24'), dated('25'), { ...dated('26'), contactId: 'C2' }])
      await control.addToContact(record);
    const answer = await jane.gws.post('/api/v2/ucs/contacts/C1/interactions', {
      operationName: 'RetrieveContactHistory',
      mediaType: 'call',
    });
    expect(await told(jane, answer)).toMatchObject({
      messageType: 'GetInteractionsHistoryMessage',
      interactions: [
        { ...dated('25'), mediaType: 'call', typeId: 'Inbound', state: 'Stopped', path: '/interactions/HIST2' },
        dated('24'),
      ],
    });
  });

  it('is closed to an agent without the feature api-ucs-voice', async () => {
    const { signIn, control } = await simulator();
    const refused = await (await signIn()).post(history, find);
    expect([refused.status, refused.json]).toMatchObject([403, { statusCode: 5 }]);
    expect(await control.comments()).toEqual([]);
  });
});
