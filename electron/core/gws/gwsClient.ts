import type { Clock } from '../kernel/clock';
import { fail, type Result } from '../kernel/result';
import { inSlices, type Work } from '../kernel/slices';
import { addresses } from './addresses';
import { readBareAnswer, readEnvelope, type GwsBody } from './envelope';
import type { GwsFailure } from './gwsFailure';
import type { Credentials, HttpAnswer, HttpExchange, HttpPort, HttpRequest } from './httpPort';
import { asJson, type JsonAnswer, type JsonExchange } from './jsonAnswer';
import { readingOf, type Reading } from './reading';
import type { ServerAddress } from './serverAddress';
import { SessionSecrets } from './sessionSecrets';

const usualLimitMs = 20_000;
const unlimited = (): number => usualLimitMs;

export interface GwsPorts {
  readonly http: HttpPort;
  readonly clock: Clock;
}

interface CsrfToken {
  readonly header: string;
  readonly value: string;
}

/**
 * The transport to one server: adds the headers that every request needs, keeps the CSRF token, and opens the envelope.
 * `gwsV2Api.ts` holds the requests and their meaning. Errors are values; see `GwsFailure`.
 */
export class GwsClient {
  private csrf: CsrfToken | null = null;
  private isClosed = false;
  private readonly underWay = new Set<HttpExchange>();
  private readonly secrets = new SessionSecrets();
  /** User-data keys that are read first: the policy's, and the key of the disposition. */
  wantedKeys: () => readonly string[] = () => [];
  /** How every text of this server is read. */
  readonly reading: Reading = readingOf(this.secrets, () => this.wantedKeys());

  constructor(
    private readonly ports: GwsPorts,
    readonly server: ServerAddress,
  ) {}

  get clock(): Clock {
    return this.ports.clock;
  }

  /** Aborts running requests and refuses new ones: the cookies may soon belong to another agent. */
  close(): void {
    this.isClosed = true;
    for (const exchange of this.underWay) exchange.abort();
  }

  /** `path` is relative to the server's base; see `addresses`. */
  async get(path: string, credentials: Credentials | null = null): Promise<Result<GwsBody, GwsFailure>> {
    return readEnvelope(await this.send('GET', path, { body: null, credentials }), this.reading);
  }

  /** For the few older addresses whose answers have no statusCode. */
  async getBare(path: string): Promise<Result<GwsBody, GwsFailure>> {
    return readBareAnswer(await this.send('GET', path, { body: null, credentials: null }), this.reading);
  }

  /**
   * Posts an operation. After a CSRF refusal it refreshes the token with a GET and repeats the POST once (gws-protocol
   * 2.3), if there is time left.
   */
  async post(path: string, operation: GwsBody, timeLeft = unlimited): Promise<Result<GwsBody, GwsFailure>> {
    const content = { body: JSON.stringify(operation), credentials: null };
    const first = readEnvelope(await this.send('POST', path, { ...content, limitMs: timeLeft() }), this.reading);
    if (first.ok || first.failure.kind !== 'csrf') return first;
    const refreshed = await this.get(addresses.me);
    if (!refreshed.ok) return fail(withoutEffect(refreshed.failure));
    return readEnvelope(await this.send('POST', path, { ...content, limitMs: timeLeft() }), this.reading);
  }

  /** For the CometD transport: the same cookies and CSRF header, the body unchanged. */
  postNotification(url: string, body: string, limitMs: number): JsonExchange {
    const headers = { ...jsonHeaders, ...this.csrfHeader() };
    const exchange = this.start({
      method: 'POST',
      url,
      headers,
      body,
      credentials: null,
      timeoutMs: limitMs,
      isAtMostOnce: false,
    });
    return { answer: exchange.answer.then((answer) => this.read(answer)), abort: () => exchange.abort() };
  }

  /** For what is made of an answer, which may be long. */
  inSlices<Made>(work: Work<Made>): Promise<Made> {
    return inSlices(work, this.ports.clock);
  }

  private async send(
    method: 'GET' | 'POST',
    path: string,
    {
      body,
      credentials,
      limitMs = usualLimitMs,
    }: { readonly body: string | null; readonly credentials: Credentials | null; readonly limitMs?: number },
  ): Promise<JsonAnswer> {
    if (limitMs <= 0) return neverSent(this.server);
    const headers = method === 'GET' ? jsonHeaders : { ...jsonHeaders, ...this.csrfHeader() };
    const url = `${this.server.base}${path}`;
    if (credentials !== null) this.secrets.usedPassword(credentials);
    const isAtMostOnce = method === 'POST';
    const request = {
      method,
      url,
      headers,
      timeoutMs: Math.min(limitMs, usualLimitMs),
      isAtMostOnce,
      body,
      credentials,
    };
    return this.read(await this.start(request).answer);
  }

  private start(request: HttpRequest): HttpExchange {
    if (this.isClosed) return { answer: Promise.resolve(neverSent(this.server)), abort: () => undefined };
    const exchange = this.ports.http.send(request);
    this.underWay.add(exchange);
    void exchange.answer.finally(() => this.underWay.delete(exchange));
    return exchange;
  }

  private csrfHeader(): Readonly<Record<string, string>> {
    return this.csrf === null ? {} : { [this.csrf.header]: this.csrf.value };
  }

  private read(answer: HttpAnswer): Promise<JsonAnswer> {
    if (answer.kind === 'answer') this.remember(answer);
    return asJson(answer, this.server.host, this.ports.clock);
  }

  /** The newest value of the two CSRF headers counts, whichever answer carries them (gws-protocol 2.3). */
  private remember(answer: Extract<HttpAnswer, { readonly kind: 'answer' }>): void {
    this.secrets.sawHeaders(answer.headers);
    const header = answer.headers['x-csrf-header'];
    const value = answer.headers['x-csrf-token'];
    // A header name with any other character would make the next request throw.
    if (header !== undefined && value !== undefined && /^[\w-]+$/.test(header)) this.csrf = { header, value };
  }
}

function neverSent(server: ServerAddress): Extract<HttpAnswer, { readonly kind: 'failed' }> {
  return { kind: 'failed', problem: { code: 'connectionLost', host: server.host }, mayHaveArrived: false };
}

/** The CSRF filter turned the POST away. The GET after it says nothing about the POST's effect. */
function withoutEffect(failure: GwsFailure): GwsFailure {
  switch (failure.kind) {
    case 'network':
      return { ...failure, mayHaveArrived: false };
    case 'unauthenticated':
    case 'passwordChangeRequired':
    case 'unavailable':
      return failure;
    case 'csrf':
    case 'redirected':
    case 'refused':
    case 'notGws':
      return { kind: 'unavailable', httpStatus: 403, said: null };
  }
}

// GWS's own clients send the content type on GET too (gws-protocol 1.2).
const jsonHeaders = { 'Content-Type': 'application/json; charset=UTF-8', Accept: 'application/json' };
