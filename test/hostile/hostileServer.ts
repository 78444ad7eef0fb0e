import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listening } from '../support/listening';
import { Bayeux, textOf } from './bayeux';

/** What it says of itself and of the agent. Tests put what they like in the place of each. */
export interface Facts {
  /** `user` of `/me`. */
  user: Readonly<Record<string, unknown>>;
  /** The answer for the codes. As text, where it is nested deeper than `JSON.stringify` goes. */
  groups: unknown;
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** One answer. `cut`: half of it, then the line breaks. `silence`: the line breaks without a word. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly how?: 'whole' | 'cut' | 'silence';
}

interface Plan {
  readonly method: string;
  readonly part: string;
  readonly answer: Answer | ((received: Received) => Answer);
  times: number;
}

export const password = 'Hunter2-Geheim!';
const basic = Buffer.from(`jdoe:${password}`).toString('base64');
export const cookie = 'node0cafe4711babe';
const csrfToken = 'csrf-9f8e7d6c5b';

/**
 * A server that speaks enough of GWS to be signed in to, and then does what a test wants: nothing but HTTP and JSON, and
 * no line of code in common with Wrapkey or its simulator.
 */
export class HostileServer {
  readonly received: Received[] = [];
  readonly bayeux = new Bayeux();
  readonly facts: Facts = {
    user: {
      id: 'user-1',
      userName: 'jdoe',
      firstName: 'Jane',
      lastName: 'Doe',
      features: [{ id: 'api-voice' }],
      calls: [],
    },
    groups: {
      statusCode: 0,
      groups: [{ name: 'DispositionCode', defaultGroup: true, dispositions: [{ name: 'Sale' }] }],
    },
  };
  private readonly plans: Plan[] = [];
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));
  private port = 0;

  static async start(): Promise<HostileServer> {
    const started = new HostileServer();
    started.port = await listening(started.server);
    return started;
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Answers the next requests like that, in the order of the plans. */
  plan(method: string, part: string, answer: Plan['answer'], times = 1): void {
    this.plans.push({ method, part, answer, times });
  }

  posted(): readonly Received[] {
    return this.received.filter(({ method, path }) => method === 'POST' && !path.includes('/notifications'));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = { method: request.method ?? '', path: request.url ?? '', body: await bodyOf(request) };
    this.received.push(received);
    const plan = this.plans.find(
      (one) => one.times > 0 && one.method === received.method && received.path.includes(one.part),
    );
    if (plan !== undefined) {
      plan.times -= 1;
      send(response, typeof plan.answer === 'function' ? plan.answer(received) : plan.answer);
    } else if (!isKnown(request)) {
      send(response, { status: 403, body: JSON.stringify({ statusCode: 20 }) });
    } else if (received.path.includes('/notifications')) {
      const answer = await this.bayeux.answer(received.body);
      if (!response.destroyed) send(response, { body: answer });
    } else {
      send(response, { headers: sessionHeaders, body: this.gws(received) });
    }
  }

  private gws({ method, path }: Received): string {
    if (method === 'POST') return '{"statusCode":0}';
    if (path.includes('/groups')) return textOf(this.facts.groups);
    if (path.includes('/me/calls/')) return '{"statusCode":0,"call":{"id":"GOOD","callUuid":"GOOD"}}';
    return path.includes('/me') ? `{"statusCode":0,"user":${textOf(this.facts.user)}}` : '{"statusCode":6}';
  }
}

const sessionHeaders = {
  'Set-Cookie': `JSESSIONID=${cookie}; Path=/`,
  'X-CSRF-HEADER': 'X-CSRF-TOKEN',
  'X-CSRF-TOKEN': csrfToken,
};

function isKnown({ headers }: IncomingMessage): boolean {
  return headers.authorization === `Basic ${basic}` || headers.cookie?.includes(cookie) === true;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  return body;
}

function send(response: ServerResponse, { status = 200, headers = {}, body = '', how = 'whole' }: Answer): void {
  if (how === 'silence') {
    response.destroy();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': bytes.length, ...headers });
  if (how === 'whole') response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
