import type { NetworkProblem } from '../../core/gws/problems';
import { certificateFault } from '../network/certificateFault';

export interface TransportFailure {
  readonly problem: NetworkProblem;
  /** False only when it is certain that nothing reached the server. */
  readonly mayHaveArrived: boolean;
}

/** Translates Chromium's network errors ("net::ERR_…") into the contract's terms. */
export function transportFailure(message: string, { host, protocol }: URL): TransportFailure {
  const code = /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? '';
  if (code.startsWith('ERR_CERT')) {
    const problem = { code: 'certificateNotTrusted', host, fault: certificateFault(code), errorCode: code } as const;
    return { problem, mayHaveArrived: false };
  }
  // A server that asks for a certificate has not accepted the request yet.
  if (code === 'ERR_SSL_CLIENT_AUTH_CERT_NEEDED') {
    return { problem: { code: 'clientCertificateNeeded', host, isRefused: false }, mayHaveArrived: false };
  }
  if (/^ERR_(BAD_)?SSL_CLIENT_AUTH/.test(code)) {
    return { problem: { code: 'clientCertificateNeeded', host, isRefused: true }, mayHaveArrived: true };
  }
  if (code === 'ERR_SSL_PROTOCOL_ERROR') {
    // The other end does not speak TLS, or, far less often, sent an alert during an exchange.
    return { problem: { code: 'wrongScheme', host, asked: 'https' }, mayHaveArrived: true };
  }
  // The server sent a TLS alert instead of the first line of an answer.
  if (code === 'ERR_INVALID_HTTP_RESPONSE' && protocol === 'http:') {
    return { problem: { code: 'wrongScheme', host, asked: 'http' }, mayHaveArrived: true };
  }
  if (/^ERR_(SSL|BAD_SSL)/.test(code)) {
    return { problem: { code: 'serverUnreachable', host }, mayHaveArrived: true };
  }
  if (/^ERR_(PROXY|TUNNEL|MANDATORY_PROXY|NO_SUPPORTED_PROXIES|PAC)/.test(code)) {
    return { problem: { code: 'proxyRefused' }, mayHaveArrived: false };
  }
  switch (code) {
    case 'ERR_NAME_NOT_RESOLVED':
    case 'ERR_NAME_RESOLUTION_FAILED':
    case 'ERR_DNS_TIMED_OUT':
    case 'ERR_DNS_SERVER_FAILED':
      return { problem: { code: 'serverNotFound', host }, mayHaveArrived: false };
    case 'ERR_INTERNET_DISCONNECTED':
      // Chromium also reports this when the network fails after a request was sent.
      return { problem: { code: 'noNetwork' }, mayHaveArrived: true };
    case 'ERR_ADDRESS_UNREACHABLE':
    case 'ERR_CONNECTION_FAILED':
      return { problem: { code: 'serverUnreachable', host }, mayHaveArrived: true };
    case 'ERR_CONNECTION_REFUSED':
    case 'ERR_ADDRESS_INVALID':
    case 'ERR_UNSAFE_PORT':
      return { problem: { code: 'serverUnreachable', host }, mayHaveArrived: false };
    case 'ERR_CONNECTION_TIMED_OUT':
      return { problem: { code: 'timedOut', host }, mayHaveArrived: false };
    case 'ERR_TIMED_OUT':
      return { problem: { code: 'timedOut', host }, mayHaveArrived: true };
    default:
      return { problem: { code: 'connectionLost', host }, mayHaveArrived: true };
  }
}

/** The answers of nginx, Apache, Tomcat and Go to plain HTTP on a TLS port. */
const wantsTls = /plain HTTP request was sent to HTTPS port|SSL-enabled server port|requires TLS|to an HTTPS server/i;
/** Each of them says it at once. */
const mostRefusal = 10_000;

/** The failure when a server did not read the request because it expects `https`; `null` for every other answer. */
export function schemeRefusal(status: number, body: string, { host, protocol }: URL): TransportFailure | null {
  if (protocol !== 'http:' || status !== 400 || !wantsTls.test(body.slice(0, mostRefusal))) return null;
  return { problem: { code: 'wrongScheme', host, asked: 'http' }, mayHaveArrived: false };
}
