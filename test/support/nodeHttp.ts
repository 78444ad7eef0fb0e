import { basicAuthorization } from '../../electron/adapters/http/basicAuthorization';
import type { HttpAnswer, HttpExchange, HttpPort, HttpRequest } from '../../electron/core/gws/httpPort';
import { CookieJar } from './cookieJar';

/** HttpPort on Node's fetch, with a cookie jar for one server: the core and CometD run for real without Electron. */
export class NodeHttp implements HttpPort {
  private readonly cookies = new CookieJar();

  send(request: HttpRequest): HttpExchange {
    const controller = new AbortController();
    const outOfTime = new AbortController();
    const timer = setTimeout(() => outOfTime.abort(), request.timeoutMs);
    const signal = AbortSignal.any([controller.signal, outOfTime.signal]);
    const answer = this.fetch(request, signal).then((told): HttpAnswer => {
      clearTimeout(timer);
      if (told.kind === 'answer' || !outOfTime.signal.aborted) return told;
      return { ...told, problem: { code: 'timedOut', host: new URL(request.url).host } };
    });
    return { answer, abort: () => controller.abort() };
  }

  forgetCookies(): Promise<void> {
    this.cookies.clear();
    return Promise.resolve();
  }

  private async fetch(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    const headers = new Headers({ ...request.headers, ...this.cookies.headers });
    if (request.credentials !== null) headers.set('Authorization', basicAuthorization(request.credentials));
    const { method, url, body } = request;
    try {
      const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) this.cookies.keep(line);
      return {
        kind: 'answer',
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      };
    } catch (error) {
      return { kind: 'failed', ...nodeFailure(error, new URL(url).host) };
    }
  }
}

function nodeFailure(error: unknown, host: string): Omit<Extract<HttpAnswer, { kind: 'failed' }>, 'kind'> {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ECONNREFUSED') return { problem: { code: 'serverUnreachable', host }, mayHaveArrived: false };
  // OpenSSL has read "HTTP/…" instead of a TLS record, or a TLS alert came instead of an HTTP answer.
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG')
    return { problem: { code: 'wrongScheme', host, asked: 'https' }, mayHaveArrived: true };
  if (code === 'HPE_INVALID_CONSTANT')
    return { problem: { code: 'wrongScheme', host, asked: 'http' }, mayHaveArrived: true };
  if (code === 'ENOTFOUND') return { problem: { code: 'serverNotFound', host }, mayHaveArrived: false };
  return { problem: { code: 'connectionLost', host }, mayHaveArrived: true };
}
