// What can go wrong on the way to a server, as data. The contract has a view of its own with the same codes, so that
// windows and core do not share a file; wherever one becomes the other, the compiler compares them case by case.

/** Why a certificate of a server cannot be trusted. */
export type CertificateFault =
  'expired' | 'notYetValid' | 'otherHost' | 'unknownAuthority' | 'revoked' | 'weak' | 'other';

/** The transport never brought an answer. */
export type NetworkProblem =
  | { readonly code: 'noNetwork' }
  | { readonly code: 'serverNotFound'; readonly host: string }
  | { readonly code: 'serverUnreachable'; readonly host: string }
  /** Somebody is there, but does not speak what the address says: `https` asked of an `http` port, or the other way round. */
  | { readonly code: 'wrongScheme'; readonly host: string; readonly asked: 'http' | 'https' }
  | { readonly code: 'timedOut'; readonly host: string }
  | { readonly code: 'connectionLost'; readonly host: string }
  | {
      readonly code: 'certificateNotTrusted';
      readonly host: string;
      readonly fault: CertificateFault;
      /** The name that Chromium gives it. */
      readonly errorCode: string;
    }
  /** The server wants a certificate of the agent, and there is none, or none was chosen. `isRefused`: not this one. */
  | { readonly code: 'clientCertificateNeeded'; readonly host: string; readonly isRefused: boolean }
  | { readonly code: 'proxyRefused' }
  /** The agent was asked to sign in to the proxy, and did not. */
  | { readonly code: 'proxySignInNeeded'; readonly host: string };

/** What GWS answered when it refused something, or reported of a call. */
export interface Refusal {
  /** `null` when it came by an event. */
  readonly httpStatus: number | null;
  /** Of an event: the error code of T-Server. */
  readonly statusCode: number | null;
  readonly said: string | null;
}
