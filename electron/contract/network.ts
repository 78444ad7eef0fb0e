import type { CommandList, Outcome } from './command';

/** What the way to the server asks the agent. One at a time; the answer names the question that it is for. */
export type NetworkQuestion =
  /** The proxy wants to know who asks. `isRetry`: what was typed before has been refused. */
  | {
      readonly kind: 'proxy';
      readonly id: string;
      readonly host: string;
      /** What the proxy calls itself; may be empty. */
      readonly realm: string;
      readonly isRetry: boolean;
    }
  /** The server wants a certificate of the agent. `isRetry`: the one that was chosen before has been refused. */
  | {
      readonly kind: 'clientCertificate';
      readonly id: string;
      readonly host: string;
      readonly choices: readonly ClientCertificate[];
      readonly isRetry: boolean;
    };

/** A certificate of the agent, from the store of the system. */
export interface ClientCertificate {
  readonly fingerprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validUntilMs: number;
}

/** Why a certificate of a server cannot be trusted. */
export type CertificateFault =
  'expired' | 'notYetValid' | 'otherHost' | 'unknownAuthority' | 'revoked' | 'weak' | 'other';

/** Why a file of authorities cannot be used. `notTrusted`: somebody else than an administrator could have written it. */
export type AuthorityFault = 'unreadable' | 'notTrusted' | 'noCertificate' | 'notAnAuthority';

// What went wrong, as data. The text is made in the renderer from the code; `said` is what the server said, verbatim.

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
      readonly errorCode: string;
    }
  /** The server wants a certificate of the agent, and there is none, or none was chosen. `isRefused`: not this one. */
  | { readonly code: 'clientCertificateNeeded'; readonly host: string; readonly isRefused: boolean }
  | { readonly code: 'proxyRefused' }
  /** The agent was asked to sign in to the proxy, and did not. */
  | { readonly code: 'proxySignInNeeded'; readonly host: string };

/** The server answered, but not as GWS does when all is well. */
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
  /** Signs in to the proxy that asks; `null` does not. An answer that comes too late changes nothing. */
  readonly answerProxy: {
    readonly input: {
      readonly questionId: string;
      readonly credentials: { readonly userName: string; readonly password: string } | null;
    };
    readonly output: Outcome<null, never>;
  };
  /** Shows the server this certificate from now on; `null` shows it none. */
  readonly answerClientCertificate: {
    readonly input: { readonly questionId: string; readonly fingerprint: string | null };
    readonly output: Outcome<null, never>;
  };
}

export const networkCommands: CommandList<NetworkCommands> = {
  answerProxy: 'withInput',
  answerClientCertificate: 'withInput',
};
