import type { AuthInfo, ClientRequest, IncomingMessage, Session } from 'electron';
import type { HttpAnswer, HttpExchange, HttpRequest } from '../../core/gws/httpPort';
import { answerTooLong } from '../../core/gws/jsonAnswer';
import type { ProxySignIn } from '../network/proxySignIn';
import { AnswerBody } from './answerBody';
import { schemeRefusal, transportFailure } from './networkProblem';

export interface ExchangeParts {
  readonly partition: Session;
  readonly proxySignIn: ProxySignIn;
  /** Chromium may repeat the request with credentials for the proxy. It then omits a cookie that was set by hand. */
  readonly mayBeginAgain: boolean;
}

/** Sends a request and waits for the whole answer, up to the time limit. */
export function perform(outgoing: ClientRequest, request: HttpRequest, parts: ExchangeParts): HttpExchange {
  const exchange = new Exchange(outgoing, request, parts);
  exchange.listen();
  outgoing.end(request.body ?? undefined);
  return exchange;
}

class Exchange implements HttpExchange {
  readonly answer: Promise<HttpAnswer>;
  private settle: (answer: HttpAnswer) => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;
  private isSettled = false;

  constructor(
    private readonly outgoing: ClientRequest,
    private readonly request: HttpRequest,
    private readonly parts: ExchangeParts,
  ) {
    this.answer = new Promise((resolve) => {
      this.settle = (answer) => {
        this.isSettled = true;
        clearTimeout(this.timer);
        resolve(answer);
      };
    });
  }

  abort(): void {
    this.giveUp('connectionLost');
  }

  listen(): void {
    const { outgoing, request } = this;
    this.startTimer();
    outgoing.on('response', (response) =>
      receive(response, {
        request,
        settle: (answer) => this.settle(answer),
        abort: () => outgoing.abort(),
      }),
    );
    outgoing.on('redirect', (status, _method, location) => {
      this.settle({ kind: 'answer', status, headers: { location }, body: '' });
      outgoing.abort();
    });
    const proxyRequest = this.parts.proxySignIn.begin(this.parts.partition);
    outgoing.on('login', (info, answerWith) => {
      // A 401 challenge: credentials were sent where they belong, there are no others to offer.
      if (!info.isProxy) answerWith();
      else if (!this.parts.mayBeginAgain) this.refuseProxy(info, answerWith);
      else {
        // The agent may take any time to answer, and nothing has passed the proxy yet.
        clearTimeout(this.timer);
        void this.parts.proxySignIn.answer(proxyRequest, info).then((credentials) => {
          if (this.isSettled) return;
          if (credentials === null) this.refuseProxy(info, answerWith);
          else {
            this.startTimer();
            answerWith(credentials.userName, credentials.password);
          }
        });
      }
    });
    outgoing.on('error', (error) => this.settle(failed(error, request)));
  }

  private refuseProxy({ host, port }: AuthInfo, answerWith: () => void): void {
    this.settle(proxySignInNeeded(`${host}:${String(port)}`));
    answerWith();
    this.outgoing.abort();
  }

  private startTimer(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp('timedOut'), this.request.timeoutMs);
  }

  private giveUp(code: 'timedOut' | 'connectionLost'): void {
    this.settle({ kind: 'failed', problem: { code, host: hostOf(this.request) }, mayHaveArrived: true });
    this.outgoing.abort();
  }
}

interface Receiver {
  readonly request: HttpRequest;
  readonly settle: (answer: HttpAnswer) => void;
  readonly abort: () => void;
}

function receive(response: IncomingMessage, { request, settle, abort }: Receiver): void {
  const settleWith = (body: string): void => {
    const { statusCode: status } = response;
    const refusal = schemeRefusal(status, body, new URL(request.url));
    if (refusal !== null) settle({ kind: 'failed', ...refusal });
    else settle({ kind: 'answer', status, headers: plainHeaders(response.headers), body });
  };
  const body = new AnswerBody();
  response.on('data', (piece) => {
    body.add(piece);
    if (!body.isTooLong) return;
    settle({ kind: 'failed', problem: answerTooLong(hostOf(request)), mayHaveArrived: true });
    abort();
  });
  response.on('end', () => settleWith(body.whole()));
  // Electron passes no error here; half an answer proves nothing.
  response.on('aborted', () => settle(failed(new Error('aborted'), request)));
  response.on('error', (error: Error) => settle(failed(error, request)));
}

function failed(error: Error, request: HttpRequest): HttpAnswer {
  return { kind: 'failed', ...transportFailure(error.message, new URL(request.url)) };
}

function proxySignInNeeded(host: string): HttpAnswer {
  return { kind: 'failed', problem: { code: 'proxySignInNeeded', host }, mayHaveArrived: false };
}

function plainHeaders(headers: Readonly<Record<string, string | string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? value : value.join(', '),
    ]),
  );
}

export function hostOf(request: HttpRequest): string {
  return new URL(request.url).host;
}
