import { net, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import type { HttpAnswer, HttpExchange, HttpPort, HttpRequest } from '../../core/ports';
import { basicAuthorization } from './basicAuthorization';
import { transportFailure } from './networkProblem';

/**
 * HTTP through Chromium's network stack on a session partition of its own: system proxy, system certificates, one
 * cookie jar. Redirects are never followed, so credentials and cookies stay with the server they are for.
 */
export class ElectronHttp implements HttpPort {
  constructor(private readonly session: Session) {}

  send(request: HttpRequest): HttpExchange {
    const outgoing = this.open(request);
    let isSettled = false;
    let abort = (): void => undefined;
    const answer = new Promise<HttpAnswer>((resolve) => {
      const settle = (result: HttpAnswer): void => {
        isSettled = true;
        clearTimeout(timer);
        resolve(result);
      };
      const giveUp = (problem: 'timedOut' | 'connectionLost'): void => {
        if (isSettled) return;
        settle({ kind: 'failed', problem: { code: problem, host: hostOf(request) }, mayHaveArrived: true });
        outgoing.abort();
      };
      const timer = setTimeout(() => giveUp('timedOut'), request.timeoutMs);
      abort = () => giveUp('connectionLost');
      listen(outgoing, request, (result) => {
        if (!isSettled) settle(result);
      });
    });
    outgoing.end(request.body ?? undefined);
    return { answer, abort: () => abort() };
  }

  async forgetCookies(): Promise<void> {
    await this.session.clearStorageData({ storages: ['cookies'] });
    await this.session.clearAuthCache();
  }

  private open(request: HttpRequest): ClientRequest {
    const { method, url, headers, credentials } = request;
    const outgoing = net.request({ method, url, session: this.session, useSessionCookies: true, redirect: 'manual' });
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    if (credentials !== null) outgoing.setHeader('Authorization', basicAuthorization(credentials));
    return outgoing;
  }
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
