import type { Credentials } from '../gws/httpPort';
import type { Policy } from '../policy/policy';

/** Why a file of authorities cannot be used. `notTrusted`: somebody else than an administrator could have written it. */
export type AuthorityFault = 'unreadable' | 'notTrusted' | 'noCertificate' | 'notAnAuthority';

/** A certificate of the agent, from the store of the system. */
export interface ClientCertificate {
  readonly fingerprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validUntilMs: number;
}

export interface ProxyChallenge {
  /** With the port. */
  readonly host: string;
  readonly realm: string;
  readonly isRetry: boolean;
}

export interface ClientCertificateRequest {
  /** With the port. */
  readonly host: string;
  readonly choices: readonly ClientCertificate[];
  readonly isRetry: boolean;
}

/** Who knows what the way to the server wants: the agent, or what the agent has chosen before. */
export interface NetworkDesk {
  /** `null`: the agent does not sign in. */
  proxyCredentials(challenge: ProxyChallenge): Promise<Credentials | null>;
  /** A fingerprint; `null`: none of them. */
  clientCertificate(request: ClientCertificateRequest): Promise<string | null>;
}

/** The way to the server: proxies and certificates. */
export interface Network {
  /** Once, before the first request. Resolves with the files of authorities that cannot be used. */
  start(
    policy: Policy['network'],
    desk: NetworkDesk,
  ): Promise<readonly { readonly file: string; readonly fault: AuthorityFault }[]>;
}
