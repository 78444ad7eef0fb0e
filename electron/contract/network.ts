import type { CommandList, Outcome } from './command';

/** What a proxy or server asks the agent. One question at a time; the answer names the question it answers. */
export type NetworkQuestion =
  /** The proxy asks for a user name and password. `isRetry`: it refused the previous ones. */
  | {
      readonly kind: 'proxy';
      readonly id: string;
      readonly host: string;
      /** The proxy's own name; may be empty. */
      readonly realm: string;
      readonly isRetry: boolean;
    }
  /** The server asks for a client certificate. `isRetry`: it refused the previous one. */
  | {
      readonly kind: 'clientCertificate';
      readonly id: string;
      readonly host: string;
      readonly choices: readonly ClientCertificate[];
      readonly isRetry: boolean;
    };

/** A certificate of the agent, from the system's store. */
export interface ClientCertificate {
  readonly fingerprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validUntilMs: number;
}

/** Why a server's certificate cannot be trusted. */
export type CertificateFault =
  'expired' | 'notYetValid' | 'otherHost' | 'unknownAuthority' | 'revoked' | 'weak' | 'other';

/**
 * Why a file of certificate authorities cannot be used. `notTrusted`: someone who is not an administrator could have
 * written it.
 */
export type AuthorityFault = 'unreadable' | 'notTrusted' | 'noCertificate' | 'notAnAuthority';

// What went wrong, as data. The text is made in the renderer from the code; `said` is what the server said, verbatim.

/** The request never got an answer. */
export type NetworkProblem =
  | { readonly code: 'noNetwork' }
  | { readonly code: 'serverNotFound'; readonly host: string }
  | { readonly code: 'serverUnreachable'; readonly host: string }
  /** The server does not speak the scheme of its address: `https` was used on an `http` port, or the reverse. */
  | { readonly code: 'wrongScheme'; readonly host: string; readonly asked: 'http' | 'https' }
  | { readonly code: 'timedOut'; readonly host: string }
  | { readonly code: 'connectionLost'; readonly host: string }
  | { readonly code: 'answerTooLong'; readonly host: string }
  | {
      readonly code: 'certificateNotTrusted';
      readonly host: string;
      readonly fault: CertificateFault;
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

/** The server answered, but not as a healthy GWS does. */
export type ServerProblem =
  | { readonly code: 'notGws'; readonly host: string }
  | { readonly code: 'redirected'; readonly host: string; readonly target: string }
  | {
      readonly code: 'gwsError';
      readonly httpStatus: number;
      readonly statusCode: number | null;
      readonly said: string | null;
    }
  | { readonly code: 'notificationsRefused'; readonly said: string | null };

export interface NetworkCommands {
  /** Signs in to the proxy; `null` declines. A late answer changes nothing. */
  readonly answerProxy: {
    readonly input: {
      readonly questionId: string;
      readonly credentials: { readonly userName: string; readonly password: string } | null;
    };
    readonly output: Outcome<null, never>;
  };
  /** Uses this certificate for the server from now on; `null` uses none. */
  readonly answerClientCertificate: {
    readonly input: { readonly questionId: string; readonly fingerprint: string | null };
    readonly output: Outcome<null, never>;
  };
}

export const networkCommands: CommandList<NetworkCommands> = {
  answerProxy: 'withInput',
  answerClientCertificate: 'withInput',
};
