// What can go wrong on the way to a server, as data. The contract names the same codes for the windows; the
// compiler compares the two case by case wherever one is turned into the other.

/** Why a server's certificate cannot be trusted. */
export type CertificateFault =
  'expired' | 'notYetValid' | 'otherHost' | 'unknownAuthority' | 'revoked' | 'weak' | 'other';

/**
 * Why a file of certificate authorities cannot be used. `notTrusted`: someone who is not an administrator could have
 * written it.
 */
export type AuthorityFault = 'unreadable' | 'notTrusted' | 'noCertificate' | 'notAnAuthority';

/** The request never got an answer. */
export type NetworkProblem =
  | { readonly code: 'noNetwork' }
  | { readonly code: 'serverNotFound'; readonly host: string }
  | { readonly code: 'serverUnreachable'; readonly host: string }
  /** The server does not speak the scheme of its address: `https` was used on an `http` port, or the reverse. */
  | { readonly code: 'wrongScheme'; readonly host: string; readonly asked: 'http' | 'https' }
  | { readonly code: 'timedOut'; readonly host: string }
  | { readonly code: 'connectionLost'; readonly host: string }
  /** There is more in the answer than Wrapkey reads. */
  | { readonly code: 'answerTooLong'; readonly host: string }
  | {
      readonly code: 'certificateNotTrusted';
      readonly host: string;
      readonly fault: CertificateFault;
      /** Chromium's name for the error. */
      readonly errorCode: string;
    }
  /**
   * The server requires a client certificate, and there is none or none was chosen. `isRefused`: it refused the one it
   * got.
   */
  | { readonly code: 'clientCertificateNeeded'; readonly host: string; readonly isRefused: boolean }
  | { readonly code: 'proxyRefused' }
  /** The agent did not sign in to the proxy. */
  | { readonly code: 'proxySignInNeeded'; readonly host: string };

/** What GWS answered when it refused something, or the error it reported for a call. */
export interface Refusal {
  /** `null` when it came as an event. */
  readonly httpStatus: number | null;
  /** T-Server's error code, when it came as an event. */
  readonly statusCode: number | null;
  readonly said: string | null;
}
