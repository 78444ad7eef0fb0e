import { net, type ClientRequest, type Session } from 'electron';
import type { HttpAnswer, HttpExchange, HttpPort, HttpRequest } from '../../core/gws/httpPort';
import type { GwsNetwork } from '../network/gwsNetwork';
import { basicAuthorization } from './basicAuthorization';
import { hostOf, perform } from './exchange';

/** Two partitions of Chromium's network stack, see `ElectronHttp`. */
export interface HttpSessions {
  /** Holds the cookies; connections are kept alive. */
  readonly shared: Session;
  /** Has no cookies; every request uses a new connection. */
  readonly oneShot: Session;
}

/**
 * HTTP through Chromium's network stack: system proxy, system certificates, one cookie jar. Redirects are never
 * followed, so credentials and cookies stay with the server they are for.
 *
 * Chromium repeats a request by itself, even a POST, when a kept-alive connection breaks before the answer. Requests
 * that must happen at most once go through a second partition, which never uses a connection twice
 * (docs/decisions/0005).
 */
export class ElectronHttp implements HttpPort {
  constructor(
    private readonly sessions: HttpSessions,
    private readonly network: Pick<GwsNetwork, 'proxySignIn' | 'clientCertificates' | 'certificateFault'>,
  ) {}

  send(request: HttpRequest): HttpExchange {
    const abortion = new AbortController();
    return { answer: this.answer(request, abortion.signal), abort: () => abortion.abort() };
  }

  async forgetCookies(): Promise<void> {
    // Clears everything: an identity provider may remember the last agent outside its cookies.
    await this.sessions.shared.clearStorageData();
    await this.sessions.shared.clearAuthCache();
    this.network.proxySignIn.cacheCleared(this.sessions.shared);
  }

  private async answer(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    const first = await this.attempt(request, signal);
    const isAgain = await Promise.race([this.isWayCleared(first, request, signal), aborted(signal)]);
    return this.explained(isAgain ? await this.attempt(request, signal) : first, request);
  }

  /** Whether sending again makes sense: nothing of the request has left, and its obstacle is now removed. */
  private async isWayCleared(answer: HttpAnswer, request: HttpRequest, signal: AbortSignal): Promise<boolean> {
    if (answer.kind !== 'failed') return false;
    const { problem } = answer;
    if (problem.code === 'proxySignInNeeded') return request.isAtMostOnce && this.isSignedInToProxy(request, signal);
    if (problem.code !== 'clientCertificateNeeded') return false;
    if (!problem.isRefused) return this.network.clientCertificates.provide(this.sessionOf(request), request.url);
    if (!this.network.clientCertificates.isMissing(problem.host))
      this.network.clientCertificates.wasRefused(problem.host);
    return false;
  }

  /** Sends a harmless request, which may be repeated, so that the partition learns the proxy's password. */
  private async isSignedInToProxy(request: HttpRequest, signal: AbortSignal): Promise<boolean> {
    const url = new URL(request.url).origin;
    const empty = { ...request, method: 'GET', url, headers: {}, body: null, credentials: null } as const;
    const outgoing = net.request({ url, session: this.sessionOf(empty), useSessionCookies: false, redirect: 'manual' });
    outgoing.setHeader('Connection', 'close');
    const answer = await this.exchanged(outgoing, empty, { signal, mayBeginAgain: true });
    return answer.kind === 'answer' || answer.problem.code !== 'proxySignInNeeded';
  }

  private async attempt(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    let outgoing: ClientRequest;
    try {
      outgoing = await this.open(request);
    } catch {
      // The stack refused to make the request at all, so nothing has left.
      const problem = { code: 'connectionLost', host: hostOf(request) } as const;
      return { kind: 'failed', problem, mayHaveArrived: false };
    }
    return this.exchanged(outgoing, request, { signal, mayBeginAgain: !request.isAtMostOnce });
  }

  private exchanged(
    outgoing: ClientRequest,
    request: HttpRequest,
    { signal, mayBeginAgain }: { readonly signal: AbortSignal; readonly mayBeginAgain: boolean },
  ): Promise<HttpAnswer> {
    const { proxySignIn } = this.network;
    const exchange = perform(outgoing, request, { partition: this.sessionOf(request), proxySignIn, mayBeginAgain });
    signal.addEventListener('abort', () => exchange.abort());
    if (signal.aborted) exchange.abort();
    return exchange.answer;
  }

  /**
   * Adds what Chromium's error leaves out: whether a certificate is expired or not yet valid, and why a server hangs
   * up.
   */
  private explained(answer: HttpAnswer, { url }: HttpRequest): HttpAnswer {
    if (answer.kind !== 'failed') {
      this.network.clientCertificates.hasAnswered(new URL(url).host);
      return answer;
    }
    const { problem } = answer;
    switch (problem.code) {
      case 'certificateNotTrusted': {
        const fault = this.network.certificateFault(problem.errorCode, new URL(url).hostname);
        return { ...answer, problem: { ...problem, fault } };
      }
      // To a client that has shown no certificate, the server may answer with either error, or hang up.
      case 'clientCertificateNeeded':
      case 'connectionLost':
        return this.network.clientCertificates.isMissing(problem.host)
          ? { ...answer, problem: { code: 'clientCertificateNeeded', host: problem.host, isRefused: false } }
          : answer;
      default:
        return answer;
    }
  }

  private sessionOf({ isAtMostOnce }: Pick<HttpRequest, 'isAtMostOnce'>): Session {
    return isAtMostOnce ? this.sessions.oneShot : this.sessions.shared;
  }

  private async open(request: HttpRequest): Promise<ClientRequest> {
    const { method, url, headers, credentials, isAtMostOnce } = request;
    const session = this.sessionOf(request);
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

function aborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    signal.addEventListener('abort', () => resolve(false));
  });
}
