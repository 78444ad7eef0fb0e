import { net, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import type { HttpAnswer, HttpExchange, HttpPort, HttpRequest } from '../../core/ports';
import { basicAuthorization } from './basicAuthorization';
import { transportFailure } from './networkProblem';

/** Two partitions of Chromium's network stack, see `ElectronHttp`. */
export interface HttpSessions {
  /** Holds the cookies; connections are kept alive. */
  readonly shared: Session;
  /** Knows no cookies; every request has a connection of its own. */
  readonly oneShot: Session;
}

/**
 * HTTP through Chromium's network stack: system proxy, system certificates, one cookie jar. Redirects are never
 * followed, so credentials and cookies stay with the server they are for.
 *
 * Chromium repeats a request by itself, a POST too, when a kept-alive connection breaks before the answer. For what
 * must happen at most once there is a second partition, whose connections are never used twice (docs/decisions/0005).
 */
export class ElectronHttp implements HttpPort {
  constructor(private readonly sessions: HttpSessions) {}

  send(request: HttpRequest): HttpExchange {
    let abort = (): void => undefined;
    let isAborted = false;
    const answer = this.open(request).then(
      (outgoing) => {
        const exchange = perform(outgoing, request);
        abort = () => exchange.abort();
        if (isAborted) abort();
        return exchange.answer;
      },
      // The stack refused to make the request at all, so nothing has left.
      (): HttpAnswer => ({
        kind: 'failed',
        problem: { code: 'connectionLost', host: hostOf(request) },
        mayHaveArrived: false,
      }),
    );
    return {
      answer,
      abort: () => {
        isAborted = true;
        abort();
      },
    };
  }

  async forgetCookies(): Promise<void> {
    await this.sessions.shared.clearStorageData({ storages: ['cookies'] });
    await this.sessions.shared.clearAuthCache();
  }

  private async open(request: HttpRequest): Promise<ClientRequest> {
    const { method, url, headers, credentials, isAtMostOnce } = request;
    const session = isAtMostOnce ? this.sessions.oneShot : this.sessions.shared;
    const outgoing = net.request({ method, url, session, useSessionCookies: !isAtMostOnce, redirect: 'manual' });
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    if (credentials !== null) outgoing.setHeader('Authorization', basicAuthorization(credentials));
    if (isAtMostOnce) {
      outgoing.setHeader('Connection', 'close');
      const cookies = await this.sessions.shared.cookies.get({ url });
      if (cookies.length > 0)
        outgoing.setHeader('Cookie', cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
    }
    return outgoing;
  }
}

function perform(outgoing: ClientRequest, request: HttpRequest): HttpExchange {
  let isSettled = false;
  let abort = (): void => undefined;
  const answer = new Promise<HttpAnswer>((resolve) => {
    const settle = (result: HttpAnswer): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      resolve(result);
    };
    const giveUp = (problem: 'timedOut' | 'connectionLost'): void => {
      settle({ kind: 'failed', problem: { code: problem, host: hostOf(request) }, mayHaveArrived: true });
      outgoing.abort();
    };
    const timer = setTimeout(() => giveUp('timedOut'), request.timeoutMs);
    abort = () => giveUp('connectionLost');
    listen(outgoing, request, settle);
  });
  outgoing.end(request.body ?? undefined);
  return { answer, abort: () => abort() };
}

function listen(outgoing: ClientRequest, request: HttpRequest, settle: (answer: HttpAnswer) => void): void {
  outgoing.on('response', (response) => receive(response, request, settle));
  outgoing.on('redirect', (status, _method, location) => {
    settle({ kind: 'answer', status, headers: { location }, body: '' });
    outgoing.abort();
  });
  // A 401 challenge: credentials were sent where they belong, there are no others to offer.
  outgoing.on('login', (_info, answerWith) => answerWith());
  outgoing.on('error', (error) => settle(failed(error, request)));
}

function receive(response: IncomingMessage, request: HttpRequest, settle: (answer: HttpAnswer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8');
    settle({ kind: 'answer', status: response.statusCode, headers: plainHeaders(response.headers), body });
  });
  // Electron passes no error here; half an answer proves nothing.
  response.on('aborted', () => settle(failed(new Error('aborted'), request)));
  response.on('error', (error: Error) => settle(failed(error, request)));
}

function failed(error: Error, request: HttpRequest): HttpAnswer {
  return { kind: 'failed', ...transportFailure(error.message, hostOf(request)) };
}

function plainHeaders(headers: Readonly<Record<string, string | string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? value : value.join(', '),
    ]),
  );
}

function hostOf(request: HttpRequest): string {
  return new URL(request.url).host;
}
