import { describe, expect, it } from 'vitest';
import type { HttpPort, HttpRequest } from '../../electron/core/gws/httpPort';

/** A port, and the server that it talks to: `httpServer.ts` or something that answers like it. */
export interface HttpPlace {
  readonly http: HttpPort;
  readonly url: string;
  /** Nobody listens there. */
  readonly unreachableUrl: string;
}

const timeOutMs = 200;

const post = (url: string, body = '{}'): HttpRequest => ({
  ...{ method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body },
  ...{ credentials: null, timeoutMs: 30_000, isAtMostOnce: true },
});
const get = (url: string): HttpRequest => ({ ...post(url), method: 'GET', body: null, isAtMostOnce: false });

/** What the core counts on. */
export function holdsToTheContractOfHttp(name: string, aPlace: () => Promise<HttpPlace>): void {
  describe(`${name}, as a port to HTTP`, () => {
    it('hands over what the server said, whatever its status, with header names in lower case', async () => {
      const { http, url } = await aPlace();
      expect(await http.send(post(`${url}/refused`)).answer).toMatchObject({
        ...{ kind: 'answer', status: 500, body: '{"statusCode":4}' },
        headers: { 'x-csrf-token': 'T' },
      });
    });

    it('sends the body as it is', async () => {
      const { http, url } = await aPlace();
      const body = '{"disposition":"Rückruf ✓"}';
      expect(await http.send(post(`${url}/echo`, body)).answer).toMatchObject({ status: 200, body });
    });

    it('follows no redirect, and says where it leads, as the server wrote it or in full', async () => {
      const { http, url } = await aPlace();
      const location = expect.toBeOneOf(['/elsewhere', `${url}/elsewhere`]) as string;
      const told = await http.send(post(`${url}/redirect`)).answer;
      expect(told).toMatchObject({ kind: 'answer', status: 302, headers: { location } });
    });

    it('says of a connection that broke that the request may have arrived', async () => {
      const { http, url } = await aPlace();
      expect(await http.send(post(`${url}/gone`)).answer).toEqual({
        ...{ kind: 'failed', mayHaveArrived: true },
        problem: { code: 'connectionLost', host: new URL(url).host },
      });
    });

    it('says that nothing has arrived where nobody listens', async () => {
      const { http, unreachableUrl } = await aPlace();
      expect(await http.send(post(unreachableUrl)).answer).toEqual({
        ...{ kind: 'failed', mayHaveArrived: false },
        problem: { code: 'serverUnreachable', host: new URL(unreachableUrl).host },
      });
    });

    it.each(['/silence', '/half'])('gives up at the time limit, and says that it was the time (%s)', async (path) => {
      const { http, url } = await aPlace();
      expect(await http.send({ ...post(`${url}${path}`), timeoutMs: timeOutMs }).answer).toEqual({
        ...{ kind: 'failed', mayHaveArrived: true },
        problem: { code: 'timedOut', host: new URL(url).host },
      });
    });

    it('resolves with a failure when it is aborted, and does not say that it was the time', async () => {
      const { http, url } = await aPlace();
      const exchange = http.send(post(`${url}/silence`));
      exchange.abort();
      expect(await exchange.answer).toMatchObject({ kind: 'failed', problem: { code: 'connectionLost' } });
    });

    it('sends a cookie of the server with every later request, whether it may be repeated or not', async () => {
      const { http, url } = await aPlace();
      const signedIn = await http.send(get(`${url}/sign-in`)).answer;
      expect(signedIn).toMatchObject({ headers: { 'set-cookie': expect.stringContaining('session=S1') as string } });
      for (const request of [get, post]) {
        expect(await http.send(request(`${url}/cookies`)).answer).toMatchObject({ body: 'session=S1' });
      }
    });

    it('sends no cookie that it was told to forget, and takes new ones', async () => {
      const { http, url } = await aPlace();
      await http.send(get(`${url}/sign-in`)).answer;
      await http.forgetCookies();
      for (const request of [get, post]) {
        expect(await http.send(request(`${url}/cookies`)).answer).toMatchObject({ body: '' });
      }
      await http.send(get(`${url}/sign-in`)).answer;
      expect(await http.send(post(`${url}/cookies`)).answer).toMatchObject({ body: 'session=S1' });
    });
  });
}
