import { describe, expect, it } from 'vitest';
import type { CallDisposition, GwsApi } from '../../../../electron/core/gws/gwsApi';
import { openGws } from '../../../../electron/core/gws/gwsV2Api';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { FakeClock } from '../../../fakes/fakeClock';
import { FakeHttp, html, json, unauthenticated, unreachable } from '../../../fakes/fakeHttp';

const server = { base: 'https://gws.example/ctx', origin: 'https://gws.example', host: 'gws.example' };
const done = json({ statusCode: 0 });
const notFound = json({ statusCode: 6, statusMessage: 'No such call' }, 404);

/** Answers in this order, the last one again and again. */
function opened(...answers: readonly HttpAnswer[]): { readonly api: GwsApi; readonly sent: () => readonly unknown[] } {
  const rest = [...answers];
  const http = new FakeHttp(() => (rest.length > 1 ? rest.shift() : rest[0]) ?? done);
  const sent = (): readonly unknown[] =>
    http.requests.map(({ method, url, body }) => [
      `${method} ${url.replace(server.base, '')}`,
      ...(body === null ? [] : [JSON.parse(body) as unknown]),
    ]);
  return { api: openGws({ http, clock: new FakeClock() }, server), sent };
}

const disposition: CallDisposition = {
  callId: 'CALL1',
  callUuid: 'UUID1',
  callUri: 'https://gws.example/ctx/api/v2/calls/CALL1',
  deviceId: 'device-1',
  code: 'Referred',
  key: null,
  address: 'auto',
};
const body = {
  operationName: 'SetCallDisposition',
  callUri: disposition.callUri,
  callUuid: 'UUID1',
  disposition: 'Referred',
};
const ofCall = 'POST /api/v2/me/calls/CALL1';
const ofDevice = 'POST /api/v2/me/devices/device-1';

describe('a disposition', () => {
  it('goes to the call, as the API reference shows it', async () => {
    const { api, sent } = opened(done);
    expect(await api.setDisposition({ ...disposition, key: 'Outcome' })).toMatchObject({ ok: true });
    expect(sent()).toEqual([[ofCall, { ...body, dispositionKey: 'Outcome' }]]);
  });

  it('goes to the device where the server knows no such call, and from then on first', async () => {
    const { api, sent } = opened(notFound, done);
    expect(await api.setDisposition(disposition)).toMatchObject({ ok: true });
    expect(await api.setDisposition(disposition)).toMatchObject({ ok: true });
    expect(sent()).toEqual([ofCall, ofDevice, ofDevice].map((where) => [where, body]));
  });

  it.each([
    ['calls', ofCall],
    ['device', ofDevice],
  ] as const)('goes nowhere else where the policy says %s', async (address, where) => {
    const { api, sent } = opened(notFound);
    expect(await api.setDisposition({ ...disposition, address })).toMatchObject({ failure: { kind: 'refused' } });
    expect(sent()).toEqual([[where, body]]);
  });

  it('is not taken by an answer that calls itself partial', async () => {
    const { api } = opened(json({ statusCode: 7, failed: [{ statusCode: 4, statusMessage: 'Not this one' }] }));
    expect(await api.setDisposition(disposition)).toEqual({
      ok: false,
      failure: { kind: 'refused', httpStatus: 200, statusCode: 7, said: 'Not this one' },
    });
  });

  it('is taken away by its pair of the user data', async () => {
    const { api, sent } = opened(done);
    expect(await api.deleteUserDataPair('CALL1', 'Outcome')).toMatchObject({ ok: true });
    expect(sent()).toEqual([[ofCall, { operationName: 'DeleteUserDataPair', key: 'Outcome' }]]);
  });
});

describe('a call whose id cannot stand in an address', () => {
  it.each(['', '..', 'a/b', 'x'.repeat(300)])('is not asked for: %j', async (callId) => {
    const { api, sent } = opened(done);
    const unsendable = { ok: false, failure: { kind: 'unsendable' } };
    expect(await api.readCall(callId)).toEqual(unsendable);
    expect(await api.setDisposition({ ...disposition, callId })).toEqual(unsendable);
    expect(await api.deleteUserDataPair(callId, 'Outcome')).toEqual(unsendable);
    expect(sent()).toEqual([]);
  });
});

describe('a call that is read', () => {
  it('is there with its user data', async () => {
    const { api, sent } = opened(json({ statusCode: 0, call: { id: 'CALL1', userData: { Outcome: 'Referred' } } }));
    expect(await api.readCall('CALL1')).toMatchObject({ value: { id: 'CALL1', userData: { Outcome: 'Referred' } } });
    expect(sent()).toEqual([['GET /api/v2/me/calls/CALL1']]);
  });

  it.each([notFound, html(404)])('is gone where the server says so', async (answer) => {
    expect(await opened(answer).api.readCall('CALL1')).toEqual({ ok: true, value: null });
  });

  it.each([done, html(200), unauthenticated, unreachable()])('says nothing in any other answer', async (answer) => {
    expect(await opened(answer).api.readCall('CALL1')).toMatchObject({ ok: false });
  });
});

describe('the state of the agent', () => {
  const devices = [{ id: 'device-1', userState: { state: 'Ready' } }];

  it('comes with one request where the server embeds the calls', async () => {
    const { api, sent } = opened(json({ statusCode: 0, user: { devices, calls: [{ id: 'CALL1' }] } }));
    expect(await api.readState()).toMatchObject({
      value: { devices: [{ id: 'device-1', state: 'Ready' }], listed: { calls: [{ id: 'CALL1' }] } },
    });
    expect(sent()).toEqual([['GET /api/v2/me?subresources=devices,calls,channels,settings']]);
  });

  it('is asked for its calls where the server does not', async () => {
    const calls = json({ statusCode: 0, calls: [{ id: 'CALL1' }] });
    const { api, sent } = opened(json({ statusCode: 0, user: { devices } }), calls);
    expect(await api.readState()).toMatchObject({ value: { listed: { calls: [{ id: 'CALL1' }] } } });
    expect(sent()).toContainEqual(['GET /api/v2/me/calls?fields=*']);
  });

  it('is not read from an answer without a user', async () => {
    expect(await opened(done).api.readState()).toMatchObject({ failure: { kind: 'notGws' } });
  });
});

describe('the contact-centre session', () => {
  it('starts at the place of the policy, else at the agent’s own', async () => {
    const { api, sent } = opened(done);
    expect(await api.startWork(null)).toEqual({ ok: true, value: null });
    expect(await api.startWork('Desk 4')).toEqual({ ok: true, value: null });
    const operation = { operationName: 'StartContactCenterSession', channels: ['voice'] };
    expect(sent()).toEqual([operation, { ...operation, place: 'Desk 4' }].map((one) => ['POST /api/v2/me', one]));
  });

  it('has started where calls come, although other channels do not', async () => {
    const failed = [{ channel: 'multimedia', statusMessage: 'Not open' }];
    const { api } = opened(json({ statusCode: 7, failed, succeeded: [{ channel: 'voice' }] }));
    expect(await api.startWork(null)).toEqual({ ok: true, value: { said: 'Not open' } });
  });

  it('has not started where calls do not come', async () => {
    const failed = [{ channel: 'voice', statusMessage: 'Not registered' }];
    const { api } = opened(json({ statusCode: 7, failed, succeeded: [{ channel: 'multimedia' }] }));
    expect(await api.startWork(null)).toMatchObject({ failure: { statusCode: 7, said: 'Not registered' } });
  });

  it('ends with the session of the server', async () => {
    const { api, sent } = opened(done);
    expect(await api.endWork()).toEqual({ ok: true, value: null });
    expect(sent()).toEqual([['POST /api/v2/me', { operationName: 'EndContactCenterSession' }]]);
  });
});

describe('options', () => {
  it('are the usual ones where the server has none for this agent', async () => {
    expect(await opened(notFound).api.readSettings()).toMatchObject({ value: { isMandatory: false } });
  });

  it('are unknown where it cannot be asked now', async () => {
    expect(await opened(unreachable()).api.readSettings()).toMatchObject({ failure: { kind: 'network' } });
  });
});

describe('codes', () => {
  const businessAttributes = [{ name: 'DispositionCode', values: [{ name: 'Referred' }] }];

  it('are looked for in the groups, then at both addresses of the business attribute', async () => {
    const { api, sent } = opened(notFound, notFound, json({ businessAttributes }));
    expect(await api.readCodes(null)).toMatchObject({
      value: { source: 'businessAttribute', nodes: [{ name: 'Referred' }] },
    });
    expect(sent()).toEqual([
      ['GET /api/v2/groups?type=dispositions&fields=*&subresources=**'],
      ['GET /internal-api/contact-center?subresources=businessAttributes'],
      ['GET /internal-api/business-attributes'],
    ]);
  });

  it('are not looked for elsewhere while a server cannot be asked: that may pass', async () => {
    const { api, sent } = opened(unreachable());
    expect(await api.readCodes(null)).toMatchObject({ failure: { kind: 'network' } });
    expect(sent()).toHaveLength(1);
  });
});
