import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { HttpPort, HttpRequest } from '../../electron/core/gws/httpPort';
import { FakeHttp, unreachable } from '../fakes/fakeHttp';
import { listening } from '../support/listening';
import { NodeHttp } from '../support/nodeHttp';

// Electron's own is held to the same by test/e2e (recovery, networkProxy, networkCertificates): it is nowhere but there.

interface Place {
  readonly http: HttpPort;
  readonly url: string;
}

const ports: Readonly<Record<string, () => Promise<Place>>> = {
  'HTTP by Node, to a server': async () => {
    const port = await listening(createServer(answer));
    return { http: new NodeHttp(), url: `http://127.0.0.1:${String(port)}` };
  },
  'the HTTP of the tests': () => {
    const http = new FakeHttp(({ url, body }) => {
      const path = new URL(url).pathname;
      if (path === '/silence') return new Promise(() => undefined);
      if (path === '/gone') return unreachable(true);
      const { status, headers, text } = answers[path] ?? echo(body ?? '');
      return { kind: 'answer', status, headers, body: text };
    });
    return Promise.resolve({ http, url: 'http://gws.example' });
  },
};

interface Prepared {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const answers: Readonly<Record<string, Prepared>> = {
  '/refused': { status: 500, headers: { 'x-csrf-token': 'T' }, text: '{"statusCode":4}' },
  '/redirect': { status: 302, headers: { location: '/elsewhere' }, text: '' },
};
const echo = (text: string): Prepared => ({ status: 200, headers: {}, text });

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  if (path === '/silence') return;
  if (path === '/gone') {
    request.socket.destroy();
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { status, headers, text } = answers[path] ?? echo(Buffer.concat(parts).toString('utf8'));
    response.writeHead(status, headers).end(text);
  });
}

const post = (url: string, body = '{}'): HttpRequest => ({
  ...{ method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body },
  ...{ credentials: null, timeoutMs: 30_000, isAtMostOnce: true },
});

describe.each(Object.entries(ports))('%s', (_name, aPort) => {
  it('hands over what the server said, whatever its status, with header names in lower case', async () => {
    const { http, url } = await aPort();
    expect(await http.send(post(`${url}/refused`)).answer).toMatchObject({
      ...{ kind: 'answer', status: 500, body: '{"statusCode":4}' },
      headers: { 'x-csrf-token': 'T' },
    });
  });

  it('sends the body as it is', async () => {
    const { http, url } = await aPort();
    const body = '{"disposition":"Rückruf ✓"}';
    expect(await http.send(post(`${url}/echo`, body)).answer).toMatchObject({ status: 200, body });
  });

  it('follows no redirect', async () => {
    const { http, url } = await aPort();
    const told = await http.send(post(`${url}/redirect`)).answer;
    expect(told).toMatchObject({ kind: 'answer', status: 302, headers: { location: '/elsewhere' } });
  });

  it('says of a connection that broke that the request may have arrived', async () => {
    const { http, url } = await aPort();
    expect(await http.send(post(`${url}/gone`)).answer).toMatchObject({ kind: 'failed', mayHaveArrived: true });
  });

  it('resolves with a failure when it is aborted', async () => {
    const { http, url } = await aPort();
    const exchange = http.send(post(`${url}/silence`));
    exchange.abort();
    expect(await exchange.answer).toMatchObject({ kind: 'failed' });
  });
});
