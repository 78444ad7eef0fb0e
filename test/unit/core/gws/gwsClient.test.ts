import { describe, expect, it } from 'vitest';
import { GwsClient } from '../../../../electron/core/gws/gwsClient';
import type { HttpAnswer, HttpRequest } from '../../../../electron/core/gws/httpPort';
import { FakeClock } from '../../../fakes/fakeClock';
import { FakeHttp, json } from '../../../fakes/fakeHttp';

const server = { base: 'https://gws.example', origin: 'https://gws.example', host: 'gws.example' };

/** Wants the token that it gave with its last GET. */
function csrfServer(): (request: HttpRequest) => HttpAnswer {
  let token = 'first';
  return (request) => {
    if (request.method === 'GET') {
      return json({ statusCode: 0 }, 200, { 'x-csrf-header': 'X-MY-TOKEN', 'x-csrf-token': token });
    }
    const isRight = request.headers['X-MY-TOKEN'] === token;
    token = 'second';
    return isRight
      ? json({ statusCode: 0 })
      : { kind: 'answer', status: 403, headers: {}, body: 'Missing or invalid Csrf token' };
  };
}

describe('the client of GWS', () => {
  it('sends the newest CSRF token under the name that the server gave', async () => {
    const http = new FakeHttp(csrfServer());
    const client = new GwsClient({ http, clock: new FakeClock() }, server);
    await client.get('/api/v2/me');
    expect(await client.post('/api/v2/me/calls/A', { operationName: 'Hold' })).toMatchObject({ ok: true });
  });

  it('refreshes the token by a GET and repeats once when it is refused', async () => {
    const http = new FakeHttp(csrfServer());
    const client = new GwsClient({ http, clock: new FakeClock() }, server);
    await client.get('/api/v2/me');
    await client.post('/api/v2/me/calls/A', { operationName: 'Hold' });
    expect(await client.post('/api/v2/me/calls/A', { operationName: 'Retrieve' })).toMatchObject({ ok: true });
    expect(http.requests.map((request) => request.method)).toEqual(['GET', 'POST', 'POST', 'GET', 'POST']);
  });

  it('does not repeat for ever', async () => {
    const http = new FakeHttp((request) =>
      request.method === 'GET' ? json({ statusCode: 0 }) : { kind: 'answer', status: 403, headers: {}, body: 'no' },
    );
    expect(await new GwsClient({ http, clock: new FakeClock() }, server).post('/x', {})).toMatchObject({
      ok: false,
      failure: { kind: 'csrf' },
    });
    expect(http.requests).toHaveLength(3);
  });

  it('sends the token with notifications too', async () => {
    const http = new FakeHttp(csrfServer());
    const client = new GwsClient({ http, clock: new FakeClock() }, server);
    await client.get('/api/v2/me');
    client.postNotification('https://gws.example/api/v2/notifications', '[]', 1_000);
    expect(http.requests.at(-1)?.headers['X-MY-TOKEN']).toBe('first');
  });

  it('does not take a header name that is none', async () => {
    const http = new FakeHttp(() =>
      json({ statusCode: 0 }, 200, { 'x-csrf-header': 'X: y\r\nEvil', 'x-csrf-token': 't' }),
    );
    const client = new GwsClient({ http, clock: new FakeClock() }, server);
    await client.get('/api/v2/me');
    await client.post('/x', {});
    expect(Object.keys(http.requests[1]?.headers ?? {})).toEqual(['Content-Type', 'Accept']);
  });
});
