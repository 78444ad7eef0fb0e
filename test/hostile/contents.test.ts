import { describe, expect, it } from 'vitest';
import { aCall, Desk } from './desk';
import { cookie, password } from './hostileServer';

const million = 'x'.repeat(1_000_000);
const rows = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Key${String(index)}`, `value ${String(index)}`]));
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const withUserData = (userData: string): string =>
  JSON.stringify(aCall({ id: 'BAD', userData: 0 })).replace('"userData":0', `"userData":${userData}`);

/** A call as only this server tells it. It must be there, and harm nobody. */
const calls: readonly (readonly [string, string])[] = [
  ['3,000 rows of user data', JSON.stringify(aCall({ id: 'BAD', userData: rows(3_000) }))],
  ['100,000 rows of user data', JSON.stringify(aCall({ id: 'BAD', userData: rows(100_000) }))],
  ['user data 4,000 deep', withUserData(`{"deep":${nested(4_000)}}`)],
  ['user data 100,000 deep', withUserData(`{"deep":${nested(100_000)}}`)],
  [
    'user data of poisoned names',
    withUserData('{"__proto__":{"polluted":1},"constructor":1,"toString":2,"toJSON":"x"}'),
  ],
  ['user data that is a list', withUserData('[1,2,3]')],
  ['user data that is a number', withUserData('7')],
  ['a value of a million characters', JSON.stringify(aCall({ id: 'BAD', userData: { Long: million } }))],
  ['a caller of a million characters', JSON.stringify(aCall({ id: 'BAD', participants: [million], ani: million }))],
  ['a caller of direction marks', JSON.stringify(aCall({ id: 'BAD', participants: ['\u202e0010 555 1+\u2066'] }))],
  ['100,000 participants', JSON.stringify(aCall({ id: 'BAD', participants: Object.keys(rows(100_000)) }))],
  ['participants that are none', JSON.stringify(aCall({ id: 'BAD', participants: [null, 7, [], {}, { digits: [] }] }))],
  ['100,000 capabilities', JSON.stringify(aCall({ id: 'BAD', capabilities: Object.keys(rows(100_000)) }))],
  ['capabilities that are none', JSON.stringify(aCall({ id: 'BAD', capabilities: [null, 7, {}, ''] }))],
  ['a state of its own', JSON.stringify(aCall({ id: 'BAD', state: `\u200b${million}` }))],
  ['a duration without end', withUserData('{}').replace('"state"', '"duration":1e999,"state"')],
  ['a duration below zero', JSON.stringify(aCall({ id: 'BAD', duration: -1e15 }))],
  [
    'addresses that lead elsewhere',
    JSON.stringify(aCall({ id: 'BAD', uri: 'javascript:alert(1)', path: '//evil.example/x' })),
  ],
  [
    'types where no such are',
    JSON.stringify(aCall({ id: 'BAD', mute: [], recordingState: {}, dnis: true, connId: [] })),
  ],
  ['itself as its own parent', JSON.stringify(aCall({ id: 'BAD', parentCallUri: '/calls/BAD' }))],
];

describe('a call with', () => {
  it.each(calls)('%s is shown, and stands in nobody’s way', async (_what, call) => {
    const desk = await Desk.signedIn();
    desk.server.bayeux.pushCall(call);
    await desk.shows('BAD');
    const words = JSON.stringify(desk.snapshot());
    expect(words.length).toBeLessThan(150_000);
    expect(words).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]|null:NaN|Infinity/);
    expect(await desk.commands.setDisposition({ callId: 'BAD', name: 'Sale' })).toMatchObject({ ok: true });
    await desk.stillWorks();
    expect(JSON.stringify(desk.journal.records).length).toBeLessThan(50_000);
    expect({}).not.toHaveProperty('polluted');
  });

  it('a code that stands behind 3,000 rows is confirmed all the same', async () => {
    const desk = await Desk.signedIn();
    desk.server.bayeux.pushCall(aCall({ userData: rows(3_000) }));
    await desk.shows('CALL1');
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' });
    desk.server.bayeux.pushCall(
      aCall({ userData: { ...rows(3_000), DispositionCode: 'Sale' } }),
      'AttachedDataChanged',
    );
    await expect.poll(() => desk.snapshot().status?.state).toBe('confirmed');
    expect(desk.snapshot().calls[0]?.leftOut.userData).toBe(2_701);
  });
});

describe('an id', () => {
  it.each(['.', '..', '\ud83d', '\udc00x', '../../devices/D', 'x'.repeat(100_000), 'A\u0000B', 'A\u202eB'])(
    'that cannot stand in an address is never put into one: %#',
    async (id) => {
      const desk = await Desk.signedIn();
      desk.server.bayeux.pushCall(aCall({ id, callUuid: 'EVIL' }));
      await expect.poll(() => desk.snapshot().calls).toMatchObject([{ block: { code: 'idUnusable' } }]);
      const [bad] = desk.snapshot().calls;
      expect(await desk.commands.setDisposition({ callId: bad?.id ?? '', name: 'Sale' })).toMatchObject({ ok: false });
      await desk.stillWorks();
      expect(desk.server.posted().map(({ path }) => path)).toEqual(['/api/v2/me/calls/GOOD']);
    },
  );

  it('that was another call’s brings no code of that call', async () => {
    const desk = await Desk.signedIn();
    const { bayeux } = desk.server;
    bayeux.pushCall(aCall({ callUuid: 'A' }));
    await desk.shows('CALL1');
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' });
    bayeux.pushCall(aCall({ callUuid: 'A', userData: { DispositionCode: 'Sale' } }), 'AttachedDataChanged');
    await expect.poll(() => desk.snapshot().status?.state).toBe('confirmed');
    bayeux.pushCall(aCall({ callUuid: 'A', state: 'Released' }));
    bayeux.pushCall(aCall({ callUuid: 'B', participants: ['+1 555 0199'] }));
    await desk.shows('CALL1 B');
    expect(desk.snapshot().calls.find(({ id }) => id === 'CALL1 B')).toMatchObject({
      disposition: null,
      who: '+1 555 0199',
    });
    await desk.stillWorks();
  });

  it('without end comes to an end: of very many calls some are followed, and the screen says so', async () => {
    const desk = await Desk.signedIn();
    desk.server.bayeux.push(
      ...Array.from({ length: 2_000 }, (_, index) => ({
        channel: '/v2/me/calls',
        data: { messageType: 'CallStateChangeMessage', call: aCall({ id: `FLOOD${String(index)}`, state: 'Ringing' }) },
      })),
    );
    await expect.poll(() => desk.snapshot().notices).toContainEqual({ code: 'callsLeftOut', followed: 100 });
    expect(desk.snapshot().calls).toHaveLength(100);
    desk.server.bayeux.pushCall(aCall({ id: 'FLOOD0', state: 'Released' }));
    await desk.stillWorks();
  });
});

/** What no notification of GWS is. */
const messages: readonly (readonly [string, unknown])[] = [
  ['has no data', { channel: '/v2/me/calls' }],
  ['has data that is a list', { channel: '/v2/me/calls', data: [] }],
  [
    'has a call that is a text',
    { channel: '/v2/me/calls', data: { messageType: 'CallStateChangeMessage', call: 'x' } },
  ],
  [
    'has no id',
    { channel: '/v2/me/calls', data: { messageType: 'CallStateChangeMessage', call: { state: 'Ringing' } } },
  ],
  ['is of a type that nobody knows', { channel: '/v2/me/calls', data: { messageType: million } }],
  [
    'comes from a channel that nobody asked for',
    { channel: '/v2/evil', data: { messageType: 'CallStateChangeMessage' } },
  ],
  [
    'is an error of a call that is not there',
    { channel: '/v2/me', data: { messageType: 'ErrorMessage', errorMessage: million, callUri: '/calls/..' } },
  ],
  [
    'is nested without end',
    `{"channel":"/v2/me/calls","data":{"messageType":"CallStateChangeMessage","call":${nested(50_000)}}}`,
  ],
  [
    'names devices that are none',
    {
      channel: '/v2/me/devices',
      data: { messageType: 'DeviceStateChangeMessage', devices: [null, 7, { id: '' }, { id: million }] },
    },
  ],
  [
    'names 60,000 devices',
    {
      channel: '/v2/me/devices',
      data: { messageType: 'DeviceStateChangeMessage', devices: Object.keys(rows(60_000)).map((id) => ({ id })) },
    },
  ],
];

describe('a notification that', () => {
  it.each(messages)('%s changes nothing for the next call', async (_what, message) => {
    const desk = await Desk.signedIn();
    desk.server.bayeux.push(message);
    await desk.stillWorks();
    expect(desk.log.lines.join('\n').length).toBeLessThan(50_000);
    expect(desk.snapshot().agent?.devices.length).toBeLessThanOrEqual(20);
  });
});

describe('a secret of the session', () => {
  const secrets = [password, Buffer.from(`jdoe:${password}`).toString('base64'), cookie, encodeURIComponent(password)];
  const echo = `\u202eYou sent ${secrets.join(' and ')}${'\u200b'.repeat(100)}`;

  it.each([
    ['a refusal', { status: 500, body: JSON.stringify({ statusCode: 3, statusMessage: echo }) }],
    [
      'a partial success',
      { body: JSON.stringify({ statusCode: 7, failed: [{ statusMessage: `${echo}${million}` }] }) },
    ],
    ['a refusal of the back-end', { status: 500, body: JSON.stringify({ statusCode: 4, statusMessage: echo }) }],
  ])('comes back to nobody in %s', async (_name, answer) => {
    const desk = await Desk.signedIn();
    desk.server.plan('POST', '/me/calls/CALL1', answer, 10);
    desk.server.bayeux.pushCall(aCall());
    await desk.shows('CALL1');
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' });
    await expect.poll(() => desk.snapshot().status?.refusal?.said).toContain('You sent');
    for (const secret of secrets) expect(desk.everythingWritten()).not.toContain(secret);
    expect(desk.everythingWritten()).not.toMatch(/[\u200b\u202e]/);
    expect(desk.everythingWritten().length).toBeLessThan(100_000);
    await desk.stillWorks();
  });

  it('comes back to nobody in names, in user data, in codes and in errors', async () => {
    const desk = await Desk.signedIn(({ facts }) => {
      facts.user = {
        ...facts.user,
        firstName: echo,
        devices: [{ id: 'D', phoneNumber: echo, userState: { displayName: echo } }],
      };
      facts.groups = {
        statusCode: 0,
        groups: [{ name: 'DispositionCode', dispositions: [{ name: 'Sale', displayName: echo }] }],
      };
    });
    const { bayeux } = desk.server;
    const echoes = { [password]: 'a', in: { [password]: 'b' }, Long: `${'x'.repeat(3_990)}${password}` };
    bayeux.pushCall(
      aCall({ participants: [echo], dnis: echo, state: echo, callType: echo, userData: { Note: echo, ...echoes } }),
    );
    await desk.shows('CALL1');
    bayeux.push({
      channel: '/v2/me',
      data: { messageType: 'ErrorMessage', errorMessage: echo, callPath: '/calls/CALL1' },
    });
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Sale' });
    await desk.stillWorks();
    for (const secret of [...secrets, password.slice(0, 4)]) expect(desk.everythingWritten()).not.toContain(secret);
  });

  it('comes back to nobody when the sign-in is refused', async () => {
    const desk = await Desk.notSignedIn();
    const body = JSON.stringify({ statusCode: 3, statusMessage: echo });
    desk.server.plan('GET', '/me', { status: 403, body: '{"statusCode":20}' });
    desk.server.plan('GET', '/me', { status: 500, body }, 3);
    const outcome = await desk.signIn();
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'gwsError' } });
    for (const secret of secrets.filter((one) => one !== cookie)) {
      expect(JSON.stringify(outcome)).not.toContain(secret);
      expect(desk.everythingWritten()).not.toContain(secret);
    }
  });
});
