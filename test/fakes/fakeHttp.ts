import type { HttpAnswer, HttpExchange, HttpPort, HttpRequest } from '../../electron/core/gws/httpPort';

export type Answerer = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;

/** Answers by a function that a test may exchange at any time. */
export class FakeHttp implements HttpPort {
  readonly requests: HttpRequest[] = [];

  constructor(public answerer: Answerer) {}

  send(request: HttpRequest): HttpExchange {
    this.requests.push(request);
    let abort: () => void = () => undefined;
    const aborted = new Promise<HttpAnswer>((resolve) => {
      const problem = { code: 'connectionLost', host: new URL(request.url).host } as const;
      abort = () => resolve({ kind: 'failed', problem, mayHaveArrived: true });
    });
    return { answer: Promise.race([this.answerer(request), aborted]), abort: () => abort() };
  }

  forgetCookies(): Promise<void> {
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
  /** Options of section `interaction-workspace`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly dispositions?: readonly { readonly name: string; readonly displayName: string }[];
}

export function aServer(parts: ServerParts = {}): {
  answerer: Answerer;
  forgetSessions(): void;
} {
  let hasSession = false;
  const user = { id: 'user-1', userName: 'jdoe', firstName: 'Jane', lastName: 'Doe', features: [{ id: 'api-voice' }] };
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
