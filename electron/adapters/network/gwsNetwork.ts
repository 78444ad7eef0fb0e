import type { Session } from 'electron';
import type { CertificateFault } from '../../contract/network';
import type { Policy } from '../../core/policy/policy';
import type { Clock, Network, NetworkDesk } from '../../core/ports';
import { readAuthorities, type Authorities } from './authorities';
import { CertificateVerifier } from './certificateVerifier';
import { ClientCertificates } from './clientCertificates';
import { integratedHosts } from './integratedHosts';
import { proxyConfig } from './proxyConfig';
import { ProxySignIn } from './proxySignIn';
import { signPagesIn } from './signPagesIn';

/** What the partitions on which GWS is spoken to may do, and what they ask for. The session of the windows has no part in it. */
export class GwsNetwork implements Network {
  readonly proxySignIn: ProxySignIn;
  readonly clientCertificates: ClientCertificates;
  private readonly verifier: CertificateVerifier;
  private desk: NetworkDesk | null = null;

  constructor(
    private readonly sessions: readonly Session[],
    clock: Pick<Clock, 'nowMs'>,
  ) {
    this.verifier = new CertificateVerifier(clock);
    this.proxySignIn = new ProxySignIn(() => this.desk);
    this.clientCertificates = new ClientCertificates(() => this.desk);
  }

  async start(policy: Policy['network'], desk: NetworkDesk): Promise<Authorities['unusable']> {
    this.desk = desk;
    const { certificates, unusable } = await readAuthorities(policy.certificateAuthorities);
    for (const session of this.sessions) {
      session.allowNTLMCredentialsForDomains(integratedHosts(policy.integratedHosts));
      this.verifier.watch(session, certificates);
      await session.setProxy(proxyConfig(policy));
      await session.closeAllConnections();
    }
    this.clientCertificates.start();
    signPagesIn(this.sessions, this.proxySignIn);
    return unusable;
  }

  certificateFault(errorCode: string, hostName: string): CertificateFault {
    return this.verifier.faultOf(errorCode, hostName);
  }
}
