import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from '../support/listening';

interface Received {
  readonly path: string;
  readonly body: string;
  readonly cookies: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const ok = (text: string, headers: Readonly<Record<string, string>> = {}): Answered => ({ status: 200, headers, text });

/** What the server of the contract of HTTP answers to whatever it answers at all. */
export function answerTo({ path, body, cookies }: Received): Answered {
  switch (path) {
    case '/refused':
      return { status: 500, headers: { 'x-csrf-token': 'T' }, text: '{"statusCode":4}' };
    case '/redirect':
      return { status: 302, headers: { location: '/elsewhere' }, text: '' };
    case '/sign-in':
      return ok('', { 'set-cookie': 'session=S1; Path=/; HttpOnly' });
    case '/cookies':
      return ok(cookies);
    default:
      return ok(body);
  }
}

/** A server and an address at which nobody listens, for as long as the test runs. */
export async function aHttpServer(): Promise<{ readonly url: string; readonly unreachableUrl: string }> {
  const port = await listening(createServer(receive));
  const closed = createServer();
  const closedPort = await listening(closed);
  await new Promise((resolve) => closed.close(resolve));
  return { url: `http://127.0.0.1:${String(port)}`, unreachableUrl: `http://127.0.0.1:${String(closedPort)}/` };
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  switch (path) {
    case '/silence':
      return;
    case '/half':
      response.writeHead(200, { 'content-length': 100 }).write('the first');
      return;
    case '/gone':
      request.socket.destroy();
      return;
    default:
      answer(path, request, response);
  }
}

function answer(path: string, request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    const { status, headers, text } = answerTo({ path, body, cookies: request.headers.cookie ?? '' });
    response.writeHead(status, headers).end(text);
  });
}
