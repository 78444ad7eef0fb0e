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

/** Why a file of authorities, named by the policy, cannot be used. */
/** `notTrusted`: somebody else than an administrator could have written it. */
export type AuthorityFault = 'unreadable' | 'notTrusted' | 'noCertificate' | 'notAnAuthority';
