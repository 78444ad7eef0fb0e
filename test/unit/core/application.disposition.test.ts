import { describe, expect, it } from 'vitest';
import { settle } from '../../fakes/fakeClock';
import { aServer, json } from '../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../support/anApplication';

function status(test: TestApplication): string {
  const shown = test.application.snapshot().status;
  return shown === null ? 'nothing' : `${shown.displayName}: ${shown.state}`;
}

function posts(test: TestApplication): readonly string[] {
  return test.http.sent('POST').map((request) => new URL(request.url).pathname);
}

const referred = { callId: 'CALL1', name: 'Referred' };

describe('setting a disposition', () => {
  it('posts what the API reference shows and is confirmed by the call', async () => {
    const test = await signedInApplication({ disposition: { key: 'DispositionCode' } });
    test.call({});
    expect(await test.commands.setDisposition(referred)).toMatchObject({ ok: true });
    await settle();

    const request = test.http.sent('POST')[0];
    expect(new URL(request?.url ?? '').pathname).toBe('/api/v2/me/calls/CALL1');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      operationName: 'SetCallDisposition',
      callUri: 'http://gws.example/api/v2/calls/CALL1',
      callUuid: 'CALL1',
      disposition: 'Referred',
      dispositionKey: 'DispositionCode',
    });
    test.call({ userData: { DispositionCode: 'Referred' } }, 'AttachedDataChanged');
    expect(status(test)).toBe('Referred: confirmed');
  });

  it('leaves the key out when nobody configured one', async () => {
    const test = await signedInApplication();
    test.call({});
    await test.commands.setDisposition(referred);
    await settle();
    expect(JSON.parse(test.http.sent('POST')[0]?.body ?? '')).not.toHaveProperty('dispositionKey');
  });

  it('after release waits out the undo time and is accepted without any event', async () => {
    const test = await signedInApplication();
    test.call({});
    test.call({ state: 'Released', capabilities: [] });
    await test.commands.setDisposition(referred);
    expect(status(test)).toBe('Referred: queued');
    await test.clock.advance(3_000);
    expect(status(test)).toBe('Referred: accepted');
  });

  it('is one choice when it is clicked twice', async () => {
    const test = await signedInApplication();
    test.call({});
    test.call({ state: 'Released', capabilities: [] });
    await test.commands.setDisposition(referred);
    await test.commands.setDisposition(referred);
    await test.clock.advance(10_000);
    expect(posts(test)).toHaveLength(1);
  });

  it('tries the device address when the calls address is not there, and remembers it', async () => {
    const server = aServer();
    const test = await signedInApplication(
      {},
      {
        ...server,
        answerer: (request) =>
          request.method === 'POST' && request.url.includes('/me/calls/')
            ? json({ statusCode: 6 }, 404)
            : server.answerer(request),
      },
    );
    test.call({});
    await test.commands.setDisposition(referred);
    await settle();
    expect(status(test)).toBe('Referred: accepted');
    test.call({ id: 'CALL2' });
    await test.commands.setDisposition({ callId: 'CALL2', name: 'Referred' });
    await settle();
    expect(posts(test)).toEqual(['/api/v2/me/calls/CALL1', '/api/v2/me/devices/DEVICE1', '/api/v2/me/devices/DEVICE1']);
  });

  it('says what GWS said when it was refused, and may be chosen again', async () => {
    const server = aServer();
    let isRefusing = true;
    const test = await signedInApplication(
      {},
      {
        ...server,
        answerer: (request) =>
          request.method === 'POST' && isRefusing
            ? json({ statusCode: 5, statusMessage: 'No permission' }, 403)
            : server.answerer(request),
      },
    );
    test.call({});
    await test.commands.setDisposition(referred);
    await settle();
    expect(test.application.snapshot().status).toMatchObject({
      state: 'rejected',
      refusal: { httpStatus: 403, statusCode: 5, said: 'No permission' },
    });
    isRefusing = false;
    await test.commands.setDisposition(referred);
    await settle();
    expect(status(test)).toBe('Referred: accepted');
  });

  it('waits for the connection and goes out by itself when it is back', async () => {
    const test = await signedInApplication();
    test.call({});
    test.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    await test.commands.setDisposition(referred);
    await settle();
    expect(test.application.snapshot().status).toMatchObject({ state: 'queued', waitingFor: 'connection' });
    const signedIn = test.http.answerer;
    test.http.answerer = (request) => {
      const me = { statusCode: 0, user: { id: 'user-1', calls: [{ id: 'CALL1', state: 'Established' }] } };
      return request.url.includes('/me?') ? json(me) : signedIn(request);
    };
    test.comet.last.events.resumed();
    await settle();
    expect(status(test)).toBe('Referred: accepted');
  });

  it('signs in again by itself when the session is gone, and then goes out', async () => {
    const server = aServer();
    const test = await signedInApplication({}, server);
    test.call({});
    server.forgetSessions();
    await test.commands.setDisposition(referred);
    await settle();
    expect(status(test)).toBe('Referred: queued');
    await test.clock.advance(5_000);
    expect(status(test)).toBe('Referred: accepted');
  });

  it.each([
    ['an unknown call', { callId: 'NONE', name: 'Referred' }, 'unknownCall'],
    ['an unknown code', { callId: 'CALL1', name: 'Nothing' }, 'unknownCode'],
  ])('refuses %s', async (_name, input, code) => {
    const test = await signedInApplication();
    test.call({});
    expect(await test.commands.setDisposition(input)).toEqual({ ok: false, failure: { code } });
  });

  it('refuses after release where GWS says read-only on idle', async () => {
    const server = aServer();
    const settings = { 'interaction-workspace': { 'interaction.disposition.is-read-only-on-idle': 'true' } };
    const test = await signedInApplication(
      {},
      {
        ...server,
        answerer: async (request) => {
          const answer = await server.answerer(request);
          const isMe = answer.kind === 'answer' && answer.status === 200 && request.url.includes('/me?');
          return isMe ? json({ statusCode: 0, user: { id: 'user-1', settings, calls: [] } }) : answer;
        },
      },
    );
    test.call({});
    expect(await test.commands.setDisposition(referred)).toMatchObject({ ok: true });
    test.call({ state: 'Released' });
    expect(test.application.snapshot().calls[0]?.block).toEqual({ code: 'readOnlyOnIdle' });
    expect(await test.commands.setDisposition(referred)).toEqual({ ok: false, failure: { code: 'readOnlyOnIdle' } });
  });

  it('is off, with the reason, for an agent without api-voice', async () => {
    const server = aServer();
    const test = await signedInApplication(
      {},
      {
        ...server,
        answerer: async (request) => {
          const answer = await server.answerer(request);
          const isMe = answer.kind === 'answer' && answer.status === 200 && request.url.includes('/me?');
          return isMe
            ? json({ statusCode: 0, user: { id: 'user-1', features: [{ id: 'api-chat' }], calls: [] } })
            : answer;
        },
      },
    );
    test.call({});
    expect(test.application.snapshot()).toMatchObject({
      agent: { hasVoiceFeature: false },
      calls: [{ block: { code: 'voiceFeatureMissing' } }],
    });
    expect(await test.commands.setDisposition(referred)).toEqual({
      ok: false,
      failure: { code: 'voiceFeatureMissing' },
    });
  });
});
