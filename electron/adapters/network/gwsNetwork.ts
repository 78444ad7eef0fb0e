import type { Session } from 'electron';
import type { CertificateFault } from '../../core/gws/problems';
import type { Clock } from '../../core/kernel/clock';
import type { Logger } from '../../core/kernel/log';
import type { Network, NetworkDesk } from '../../core/network/networkPort';
import type { Policy } from '../../core/policy/policy';
import type { FileOpener } from '../config/policyFile';
import { applyProxy } from './applyProxy';
import type { Authorities } from './authorities';
import { CertificateVerifier, type ChainJudge } from './certificateVerifier';
import { ClientCertificates } from './clientCertificates';
import { integratedHosts } from './integratedHosts';
import { proxyConfig } from './proxyConfig';
import { ProxySignIn } from './proxySignIn';
import { signPagesIn } from './signPagesIn';

interface Trust {
  readonly judge: ChainJudge | null;
  readonly unusable: Authorities['unusable'];
}

/**
 * Configures the partitions that talk to GWS: what they may do, and what they ask for. The windows' session is
 * separate.
 */
export class GwsNetwork implements Network {
  readonly proxySignIn: ProxySignIn;
  readonly clientCertificates: ClientCertificates;
  private readonly verifier: CertificateVerifier;
  private desk: NetworkDesk | null = null;
  private lead: (session: Session) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly sessions: readonly Session[],
    private readonly ports: { readonly clock: Pick<Clock, 'nowMs'>; readonly log: Logger },
    /** Opens what the policy names, if an administrator wrote it. */
    private readonly openFile: FileOpener,
  ) {
    const { clock, log } = ports;
    this.verifier = new CertificateVerifier(clock);
    this.proxySignIn = new ProxySignIn(() => this.desk, log);
    this.clientCertificates = new ClientCertificates(() => this.desk, log);
  }

  async start(policy: Policy['network'], desk: NetworkDesk): Promise<Authorities['unusable']> {
    this.desk = desk;
    const { judge, unusable } = await this.trustIn(policy.certificateAuthorities);
    this.lead = async (session) => {
      session.allowNTLMCredentialsForDomains(integratedHosts(policy.integratedHosts));
      this.verifier.watch(session, judge);
      await applyProxy(session, proxyConfig(policy));
    };
    await Promise.all(this.sessions.map((session) => this.lead(session)));
    this.clientCertificates.start();
    signPagesIn(this.sessions, this.proxySignIn);
    return unusable;
  }

  private async trustIn(files: readonly string[]): Promise<Trust> {
    // Few policies name any, and the code that reads certificates is large, so a start without them does not load it.
    if (files.length === 0) return { judge: null, unusable: [] };
    const [{ readAuthorities }, { verifyChain }] = await Promise.all([
      import('./authorities'),
      import('./verifyChain'),
    ]);
    const { certificates, unusable } = await readAuthorities(files, this.openFile);
    return { judge: (chain) => verifyChain(chain, certificates, this.ports.clock.nowMs()), unusable };
  }

  /** Configures another session in the same way; its proxy must not need a sign-in. Call after `start`. */
  async prepare(session: Session): Promise<void> {
    await this.lead(session);
  }

  certificateFault(errorCode: string, hostName: string): CertificateFault {
    return this.verifier.faultOf(errorCode, hostName);
  }
}
