import type { HttpAnswer, HttpExchange, HttpPort, HttpRequest } from '../../electron/core/gws/httpPort';
import { CookieJar } from '../support/cookieJar';

export type Answerer = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;

/** Answers by a function that a test may exchange at any time. */
export class FakeHttp implements HttpPort {
  readonly requests: HttpRequest[] = [];
  private readonly cookies = new CookieJar();

  constructor(public answerer: Answerer) {}

  send(request: HttpRequest): HttpExchange {
    this.requests.push(request);
    let giveUp: (code: 'timedOut' | 'connectionLost') => void = () => undefined;
    const givenUp = new Promise<HttpAnswer>((resolve) => {
      const { host } = new URL(request.url);
      giveUp = (code) => resolve({ kind: 'failed', problem: { code, host }, mayHaveArrived: true });
    });
    const timer = setTimeout(() => giveUp('timedOut'), request.timeoutMs);
    const headers = { ...request.headers, ...this.cookies.headers };
    const answer = Promise.race([this.answerer({ ...request, headers }), givenUp]);
    void answer.then((told) => {
      clearTimeout(timer);
      const cookie = told.kind === 'answer' ? told.headers['set-cookie'] : undefined;
      if (cookie !== undefined) this.cookies.keep(cookie);
    });
    return { answer, abort: () => giveUp('connectionLost') };
  }

  forgetCookies(): Promise<void> {
    this.cookies.clear();
    return Promise.resolve();
  }

  sent(part: string): readonly HttpRequest[] {
    return this.requests.filter((request) => `${request.method} ${request.url}`.includes(part));
  }
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { kind: 'answer', status, headers, body: JSON.stringify(body) };
}

export function html(status: number): HttpAnswer {
  return { kind: 'answer', status, headers: {}, body: '<html><body>Not this one</body></html>' };
}

export const unauthenticated: HttpAnswer = json({ statusCode: 20, statusMessage: 'Access denied' }, 403);

export function unreachable(mayHaveArrived = false): HttpAnswer {
  return { kind: 'failed', problem: { code: 'serverUnreachable', host: 'gws.example' }, mayHaveArrived };
}

/** A server that wants the password once and then knows the cookie. */
export interface ServerParts {
  calls?: readonly unknown[];
  readonly password?: string;
  devices?: readonly unknown[];
  readonly userId?: string;
  readonly features?: readonly string[];
  /** Options of section `interaction-workspace`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly dispositions?: readonly { readonly name: string; readonly displayName: string }[];
}

export function aServer(parts: ServerParts = {}): {
  answerer: Answerer;
  forgetSessions(): void;
} {
  let hasSession = false;
  const features = (parts.features ?? ['api-voice']).map((id) => ({ id }));
  const user = { id: parts.userId ?? 'user-1', userName: 'jdoe', firstName: 'Jane', lastName: 'Doe', features };
  const settings = parts.settings === undefined ? {} : { 'interaction-workspace': parts.settings };
  const me = (): unknown => ({
    statusCode: 0,
    user: { ...user, devices: parts.devices ?? [], settings, calls: parts.calls ?? [] },
  });
  return {
    answerer: (request) => {
      if (request.credentials !== null) hasSession = request.credentials.password === (parts.password ?? 'secret');
      if (!hasSession) return unauthenticated;
      if (request.url.includes('/groups')) {
        const dispositions = parts.dispositions ?? [{ name: 'Referred', displayName: 'Referred' }];
        return json({ statusCode: 0, groups: [{ name: 'DispositionCode', defaultGroup: true, dispositions }] });
      }
      return request.url.includes('/me') ? json(me()) : json({ statusCode: 6 }, 404);
    },
    forgetSessions: () => {
      hasSession = false;
    },
  };
}
