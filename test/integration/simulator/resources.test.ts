import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import { noa } from './gwsClient';
import { anyText, textLike, textWith } from './matchers';

describe('the user and what belongs to them', () => {
  it('shows the user with the sub-resources asked for, even behind a trailing slash', async () => {
    const { signIn, gwsUrl } = await simulator();
    const client = await signIn();
    const plain = await client.get('/api/v2/me');
    const full = await client.get('/api/v2/me/?subresources=features,devices,settings,calls');
    expect(plain.json['user']).not.toHaveProperty('devices');
    expect(full.json).toMatchObject({
      statusCode: 0,
      user: {
        userName: 'jdoe',
        features: [{ id: 'api-voice' }, { id: 'api-multimedia-chat' }],
        devices: [{ phoneNumber: '15000', userState: { state: 'Ready' }, telephonyNetwork: 'Private' }],
        settings: { 'interaction-workspace': { 'interaction.disposition.key-name': 'DispositionCode' } },
        calls: [],
        uri: textWith(`${gwsUrl}/api/v2/users/`),
      },
    });
    expect(full.json['user']).not.toHaveProperty('channels');
  });

  it('lists addresses without fields and objects with them', async () => {
    const { signIn, control, gwsUrl } = await simulator();
    const client = await signIn();
    const call = await control.ring({ agent: 'jdoe' });
    const plain = await client.get('/api/v2/me/calls');
    const full = await client.get('/api/v2/me/calls?fields=*');
    expect(plain.json).toEqual({ statusCode: 0, uris: [`${gwsUrl}/api/v2/me/calls/${call.id}`] });
    expect(full.json).toMatchObject({ statusCode: 0, calls: [{ id: call.id, state: 'Ringing' }] });
  });

  it('builds addresses from the external address', async () => {
    const { signIn } = await simulator({ externalUrl: 'https://gws.example' });
    const client = await signIn();
    const answer = await client.get('/api/v2/me/devices');
    expect(answer.json['uris']).toEqual([textLike(/^https:\/\/gws\.example\/api\/v2\/devices\//)]);
  });

  it.each([
    ['/api/v2/me/devices?fields=*', 'devices'],
    ['/api/v2/me/settings/interaction-workspace', 'settings'],
    ['/api/v2/me/settings/tasks', 'settings'],
    ['/api/v2/settings/agent-states', 'settings'],
    ['/api/v2/services?fields=*', 'services'],
    ['/api/v2/me/channels?fields=*', 'channels'],
    ['/internal-api/me/settings?fields=*', 'resources'],
    ['/internal-api/contact-center?subresources=businessAttributes', 'resources'],
    ['/internal-api/business-attributes', 'businessAttributes'],
  ])('serves %s', async (path, name) => {
    const { signIn } = await simulator();
    const client = await signIn();
    const answer = await client.get(path);
    expect([answer.status, answer.json['statusCode'], name in answer.json]).toEqual([200, 0, true]);
  });

  it('answers an unknown path, call and group with 404 and statusCode 6', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    const paths = ['/api/v2/nothing', '/api/v2/me/calls/NONE', '/api/v2/groups/1-none', '/elsewhere'];
    const answers = await Promise.all(paths.map((path) => client.get(path)));
    expect(answers.map(({ status, json }) => [status, json['statusCode']])).toEqual(paths.map(() => [404, 6]));
  });
});

describe('the disposition tree', () => {
  it('comes as roots, first level or whole tree', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    const address = '/api/v2/groups?type=dispositions&fields=*';
    const roots = await client.get(address);
    const first = await client.get(`${address}&subresources=*`);
    const whole = await client.get(`${address}&subresources=**`);
    const root = { name: 'DispositionCode', type: 'dispositions', contains: ['dispositions'], defaultGroup: true };
    expect(roots.json).toMatchObject({ groups: [root] });
    expect(roots.text).not.toContain('IssueResolved');
    expect(first.text).toContain('IssueResolved');
    expect(first.text).not.toContain('ComplaintWrongAmount');
    expect(whole.text).toContain('ComplaintWrongAmount');
    expect(whole.json).toMatchObject({
      groups: [{ groups: [{ name: 'Complaint', parentUri: anyText }, { name: 'Sales' }] }],
    });
  });

  it('is empty when groups are switched off, and can be replaced', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.configureAgent('jdoe', { groupsEnabled: false });
    const none = await client.get('/api/v2/groups?type=dispositions&fields=*');
    const dispositions = [{ name: 'Mine', dispositions: [{ name: 'One', displayName: 'First' }], groups: [] }];
    await control.configureAgent('jdoe', { groupsEnabled: true, dispositions });
    const mine = await client.get('/api/v2/groups?type=dispositions&fields=*&subresources=**');
    expect(none.json['groups']).toEqual([]);
    expect(mine.json).toMatchObject({ groups: [{ name: 'Mine', dispositions: [{ name: 'One' }] }] });
  });
});

describe('refusals', () => {
  it('refuses voice operations without the feature with 403 and statusCode 5', async () => {
    const { signIn } = await simulator();
    const client = await signIn(noa);
    const answers = [
      await client.post('/api/v2/me', { operationName: 'StartContactCenterSession', channels: ['voice'] }),
      await client.post('/api/v2/me/channels/voice', { operationName: 'Ready' }),
      await client.post('/api/v2/me/calls/X', { operationName: 'SetCallDisposition' }),
    ];
    expect(answers.map(({ status, json }) => [status, json['statusCode']])).toEqual([
      [403, 5],
      [403, 5],
      [403, 5],
    ]);
  });

  it('names a missing operation 1, an unknown one 2, and a body that is not JSON 2', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    const missing = await client.post('/api/v2/me', {});
    const unknown = await client.post('/api/v2/me', { operationName: 'Fly' });
    const broken = await client.send({ method: 'POST', path: '/api/v2/me', body: '{"operationName":' });
    const answers = [missing, unknown, broken];
    expect(answers.map(({ status, json }) => [status, json['statusCode']])).toEqual([
      [400, 1],
      [400, 2],
      [400, 2],
    ]);
  });

  it('refuses a body of more than 1 MB', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    const answer = await client.post('/api/v2/me', { operationName: 'x'.repeat(1_100_000) });
    expect([answer.status, answer.json['statusCode']]).toEqual([413, 10]);
  });
});
