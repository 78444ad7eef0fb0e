import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import type { GwsClient, Json } from './gwsClient';
import { isObject } from './gwsClient';
import { anyText, listWith, textWith } from './matchers';

async function search(client: GwsClient, query: string): Promise<readonly Json[]> {
  const { json } = await client.get(`/api/v2/contacts?fields=*&${query}`);
  const found = json['contacts'];
  return Array.isArray(found) ? found.filter(isObject) : [];
}

describe('the contacts', () => {
  it('are the agents and 5,000 others: users, queues and custom contacts, the same for the same seed', async () => {
    const [one, two] = [await simulator(), await simulator()];
    const [all, again] = [await search(await one.signIn(), ''), await search(await two.signIn(), '')];
    const count = (type: string): number => all.filter((contact) => contact['type'] === type).length;
    expect([all.length, count('User'), count('Queue'), count('Custom')]).toEqual([5_003, 3_753, 250, 1_000]);
    expect(all.map(({ id, name }) => [id, name])).toEqual(again.map(({ id, name }) => [id, name]));
    expect(new Set(all.map(({ id }) => id)).size).toBe(5_003);
    expect(all[4_000]).toMatchObject({ id: anyText, name: anyText, path: textWith('/contacts/') });
  });

  it('are found by type, name, number and channel together, whatever the case', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    const jane = { userName: 'jdoe', phoneNumbers: [{ phoneNumber: '15000' }] };
    expect(await search(client, 'type=User&name=jane*')).toEqual(
      listWith(expect.objectContaining({ userName: 'jdoe' })),
    );
    expect(await search(client, 'type=User,Queue&phoneNumber=15000&channel=voice')).toMatchObject([jane]);
    expect(await search(client, 'type=Queue&phoneNumber=15000')).toEqual([]);
    expect(await search(client, 'phoneNumber=15000&channel=chat')).toEqual([]);
    expect(await search(client, 'phoneNumber=1500*&name=JANE%20DOE')).toMatchObject([jane]);
  });

  it.each([
    ['smith', 'asmith'],
    ['15001', 'asmith'],
    ['JDO*', 'jdoe'],
  ])('are found by one text for names and numbers: %s', async (text, userName) => {
    const { signIn } = await simulator({ contactCount: 0 });
    const found = await search(await signIn(), `filterName=NamesOrPhoneNumberMatches&filterParameters=${text}`);
    expect(found).toMatchObject([{ userName }]);
  });

  it('come page by page in the order asked for, and as addresses without fields', async () => {
    const { signIn, gwsUrl } = await simulator();
    const client = await signIn();
    const names = (await search(client, 'sortBy=name&order=Descending')).map(({ name }) => name);
    const page = await search(client, 'sortBy=name&order=Descending&offset=100&limit=3');
    const addresses = await client.get('/api/v2/contacts?limit=2');
    expect(page.map(({ name }) => name)).toEqual(names.slice(100, 103));
    expect(addresses.json['uris']).toEqual([textWith(`${gwsUrl}/api/v2/contacts/`), textWith('/contacts/')]);
  });

  it.each([
    ['type=Robot', 2],
    ['filterName=Something', 2],
    ['filterName=NamesOrPhoneNumberMatches', 1],
    ['filterParameters=x', 1],
    ['phoneNumber=abc', 2],
    ['limit=-1', 10],
    ['sortBy=colour', 10],
    ['order=up', 10],
  ])('refuse %s with statusCode %s', async (query, statusCode) => {
    const { signIn } = await simulator();
    const answer = await (await signIn()).get(`/api/v2/contacts?${query}`);
    expect([answer.status, answer.json['statusCode']]).toEqual([400, statusCode]);
  });

  it('can fail, as where there is no index, and one contact is still there', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const [queue] = await search(client, 'type=Queue&limit=1');
    const action = { kind: 'answer', status: 500, body: { statusCode: 4 } } as const;
    await control.fault({ match: { path: '/api/v2/contacts' }, times: 'always', action });
    const failed = await client.get('/api/v2/contacts?fields=*&name=a*');
    const one = await client.get(`/api/v2/contacts/${String(queue?.['id'])}?type=Queue`);
    expect([failed.status, one.json['contact']]).toEqual([500, queue]);
  });
});

describe('the settings of an agent', () => {
  it('hold favourites of the agent and of the company, and recent targets', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.configureAgent('jdoe', {
      settings: { 'interaction-workspace-favorites': { cfgPerson102: { type: 'Agent', userName: 'nvoice' } } },
    });
    const { json } = await client.get('/api/v2/me?subresources=settings');
    expect(json['user']).toMatchObject({
      settings: {
        'interaction-workspace': { 'teamcommunicator.corporate-favorites': 'FavoriteServiceDesk,FavoriteShiftLead' },
        FavoriteServiceDesk: { type: 'RoutingPoint', 'attached-data.Source': 'Favorite' },
        'interaction-workspace-favorites': {
          cfgPerson101: { userName: 'asmith' },
          cfgPerson102: { userName: 'nvoice' },
        },
        'interaction-workspace-recents': { Agentasmith: { recentInformation: { media: 'voice' } } },
      },
    });
  });

  it('allow everything that agents do with calls', async () => {
    const { signIn } = await simulator();
    const { json } = await (await signIn()).get('/api/v2/me?subresources=settings');
    expect(json['user']).toMatchObject({
      settings: {
        'interaction-workspace': {
          'privilege.voice.can-two-step-conference': 'true',
          'privilege.active-recording.can-use': 'true',
        },
        tasks: {
          'InteractionWorkspace.Voice.canHoldRetrieveCall': 'grant',
          'InteractionWorkspace.Voice.canSetInteractionDisposition': 'grant',
        },
      },
    });
  });
});
