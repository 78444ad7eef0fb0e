import type { NetworkProblem } from '../../contract/failures';
import { certificateFault } from '../network/certificateFault';

export interface TransportFailure {
  readonly problem: NetworkProblem;
  /** False only when it is certain that nothing reached the server. */
  readonly mayHaveArrived: boolean;
}

/** Chromium's network errors ("net::ERR_…") in the words of the contract. */
export function transportFailure(message: string, host: string): TransportFailure {
  const code = /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? '';
  if (code.startsWith('ERR_CERT')) {
    const problem = { code: 'certificateNotTrusted', host, fault: certificateFault(code), errorCode: code } as const;
    return { problem, mayHaveArrived: false };
  }
  // Who asks for a certificate has not taken the request yet.
  if (code === 'ERR_SSL_CLIENT_AUTH_CERT_NEEDED') {
    return { problem: { code: 'clientCertificateNeeded', host, isRefused: false }, mayHaveArrived: false };
  }
  if (/^ERR_(BAD_)?SSL_CLIENT_AUTH/.test(code)) {
    return { problem: { code: 'clientCertificateNeeded', host, isRefused: true }, mayHaveArrived: true };
  }
  if (/^ERR_(SSL|BAD_SSL)/.test(code)) {
    // No TLS at the other end, or an alert in the middle of an exchange.
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
      // Chromium also says so when the network goes away under a request that has left.
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
