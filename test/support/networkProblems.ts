import type { NetworkProblem } from '../../electron/core/gws/problems';

type ByCode = { readonly [Code in NetworkProblem['code']]: Extract<NetworkProblem, { readonly code: Code }> };

/** One problem of each kind. A code that is added to the contract is a type error here until it has a message. */
export function networkProblems(host: string): ByCode {
  return {
    noNetwork: { code: 'noNetwork' },
    serverNotFound: { code: 'serverNotFound', host },
    serverUnreachable: { code: 'serverUnreachable', host },
    wrongScheme: { code: 'wrongScheme', host, asked: 'https' },
    timedOut: { code: 'timedOut', host },
    connectionLost: { code: 'connectionLost', host },
    answerTooLong: { code: 'answerTooLong', host },
    certificateNotTrusted: {
      code: 'certificateNotTrusted',
      host,
      fault: 'expired',
      errorCode: 'ERR_CERT_DATE_INVALID',
    },
    clientCertificateNeeded: { code: 'clientCertificateNeeded', host, isRefused: false },
    proxyRefused: { code: 'proxyRefused' },
    proxySignInNeeded: { code: 'proxySignInNeeded', host },
  };
}
