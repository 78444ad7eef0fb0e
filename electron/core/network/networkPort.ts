import type { Credentials } from '../gws/httpPort';
import type { AuthorityFault } from '../gws/problems';
import type { Policy } from '../policy/policy';

/** A certificate of the agent, from the system's store. */
export interface ClientCertificate {
  readonly fingerprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validUntilMs: number;
}

export interface ProxyChallenge {
  /** Includes the port. */
  readonly host: string;
  readonly realm: string;
  readonly isRetry: boolean;
}

export interface ClientCertificateRequest {
  /** Includes the port. */
  readonly host: string;
  readonly choices: readonly ClientCertificate[];
  readonly isRetry: boolean;
}

/** Answers what a proxy or server asks: from the agent, or from the agent's earlier choices. */
export interface NetworkDesk {
  /** `null`: the agent declines to sign in. */
  proxyCredentials(challenge: ProxyChallenge): Promise<Credentials | null>;
  /** The fingerprint of the chosen certificate; `null`: none. */
  clientCertificate(request: ClientCertificateRequest): Promise<string | null>;
}

/** The way to the server: proxies and certificates. */
export interface Network {
  /** Call once, before the first request. Resolves with the authority files that cannot be used. */
  start(
    policy: Policy['network'],
    desk: NetworkDesk,
  ): Promise<readonly { readonly file: string; readonly fault: AuthorityFault }[]>;
}
