import { X509Certificate } from 'node:crypto';
import type { Certificate, Session } from 'electron';
import type { CertificateFault } from '../../core/gws/problems';
import type { Clock } from '../../core/kernel/clock';
import { faultOfDates } from './certificateDates';
import { certificateFault } from './certificateFault';
import type { ServerChain } from './verifyChain';

type Verdict = Parameters<Parameters<Session['setCertificateVerifyProc']>[0] & object>[1];

/** Numbers of Chromium's error list. -3 keeps Chromium's own verdict, 0 trusts. */
const verdicts: Readonly<Record<CertificateFault, number>> = {
  unknownAuthority: -3,
  otherHost: -200,
  expired: -201,
  notYetValid: -201,
  weak: -208,
  revoked: -206,
  other: -207,
};
const asChromiumSays = -3;
const longestChain = 10;

/** Checks a chain against the authorities that the policy names; `null` means that the chain is good. */
export type ChainJudge = (chain: ServerChain) => CertificateFault | null;

/**
 * Chromium judges first. Only if it does not know the authority, and the policy names authorities, the chain is checked
 * again with those. No other fault of a certificate is ever forgiven.
 */
export class CertificateVerifier {
  /** By host name. Chromium has the same error for an expired and a not yet valid certificate. */
  private readonly dateFaults = new Map<string, 'expired' | 'notYetValid'>();

  constructor(private readonly clock: Pick<Clock, 'nowMs'>) {}

  /** `judge` is `null` where the policy names no authorities. */
  watch(session: Session, judge: ChainJudge | null): void {
    session.setCertificateVerifyProc(({ hostname, certificate, verificationResult }, decide) => {
      decide(this.verdict({ hostname, certificate, verificationResult }, judge));
    });
  }

  /** Translates Chromium's error for a host. */
  faultOf(errorCode: string, hostName: string): CertificateFault {
    const fault = certificateFault(errorCode);
    return fault === 'expired' ? (this.dateFaults.get(hostName) ?? fault) : fault;
  }

  private verdict(seen: SeenCertificate, judge: ChainJudge | null): Parameters<Verdict>[0] {
    try {
      const leaf = new X509Certificate(seen.certificate.data);
      this.noteDates(seen.hostname, leaf);
      if (judge === null || !seen.verificationResult.endsWith('ERR_CERT_AUTHORITY_INVALID')) return asChromiumSays;
      const intermediates = above(seen.certificate).map(({ data }) => new X509Certificate(data));
      const fault = judge({ hostName: seen.hostname, leaf, intermediates });
      return fault === null ? 0 : verdicts[fault];
    } catch {
      // A certificate that cannot be read here is not trusted here.
      return asChromiumSays;
    }
  }

  private noteDates(hostName: string, leaf: X509Certificate): void {
    const fault = faultOfDates(leaf, this.clock.nowMs());
    if (fault === null) this.dateFaults.delete(hostName);
    else this.dateFaults.set(hostName, fault);
  }
}

interface SeenCertificate {
  readonly hostname: string;
  readonly certificate: Certificate;
  readonly verificationResult: string;
}

function above(certificate: Certificate): readonly Certificate[] {
  const found: Certificate[] = [];
  // Electron sets no issuer at all on a certificate without one, whatever its types say.
  let next: Certificate | undefined = certificate.issuerCert;
  while (isThere(next) && found.length < longestChain) {
    found.push(next);
    next = next.issuerCert;
  }
  return found;
}

function isThere(certificate: Certificate | null | undefined): certificate is Certificate {
  return certificate !== null && certificate !== undefined;
}
