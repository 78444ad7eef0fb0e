import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { CertificateFault } from '../../core/gws/problems';
import { faultOfDates } from './certificateDates';
import {
  certificateParts,
  hasUncheckedLimit,
  isSignedStrongly,
  maySignCertificates,
  pathLength,
} from './certificateParts';

export interface ServerChain {
  readonly hostName: string;
  readonly leaf: X509Certificate;
  /** The certificates that the server sent besides the leaf, in any order; not trusted yet. */
  readonly intermediates: readonly X509Certificate[];
}

const longestChain = 6;
const serverUse = '1.3.6.1.5.5.7.3.1';
const anyUse = '2.5.29.37.0';

/**
 * Checks that a chain leads to one of `authorities` and has no other fault either. Chromium names only one fault of a
 * certificate, so "unknown authority" does not mean that the rest is good. `null`: the chain is good.
 */
export function verifyChain(
  { hostName, leaf, intermediates }: ServerChain,
  authorities: readonly X509Certificate[],
  nowMs: number,
): CertificateFault | null {
  const chain = chainTo(authorities, intermediates, [leaf]);
  if (chain === null) return 'unknownAuthority';
  const dateFault = chain.map((one) => faultOfDates(one, nowMs)).find((fault) => fault !== null);
  if (dateFault !== undefined) return dateFault;
  if (!isForHost(leaf, hostName)) return 'otherHost';
  // The administrator chose the authority itself, so the signature on it does not matter.
  const signed = chain.slice(0, -1);
  if (!chain.every(hasStrongKey) || !signed.every((one) => isSignedStrongly(certificateParts(one.raw)))) return 'weak';
  if (!chain.every(mayBeUsed)) return 'other';
  return null;
}

/** The certificates from the leaf to an authority that is trusted, each signed by the next. */
function chainTo(
  authorities: readonly X509Certificate[],
  intermediates: readonly X509Certificate[],
  chain: readonly X509Certificate[],
): readonly X509Certificate[] | null {
  const last = chain.at(-1);
  if (last === undefined) return null;
  const below = chain.length - 1;
  // Compares names first, so that unrelated certificates from the server are not even read.
  const isIssuer = (one: X509Certificate): boolean =>
    last.checkIssued(one) && maySign(one, below) && last.verify(one.publicKey);
  const anchor = authorities.find(isIssuer);
  if (anchor !== undefined) return [...chain, anchor];
  if (chain.length >= longestChain) return null;
  return intermediates
    .filter((one) => !chain.some((link) => link.fingerprint256 === one.fingerprint256) && isIssuer(one))
    .reduce<readonly X509Certificate[] | null>(
      (found, next) => found ?? chainTo(authorities, intermediates, [...chain, next]),
      null,
    );
}

function maySign(issuer: X509Certificate, authoritiesBelow: number): boolean {
  const parts = certificateParts(issuer.raw);
  return issuer.ca && maySignCertificates(parts) && pathLength(parts) >= authoritiesBelow;
}

/** Compares only the alternative names: browsers have ignored the common name for years. */
function isForHost(leaf: X509Certificate, hostName: string): boolean {
  const bare = hostName.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return leaf.checkIP(bare) !== undefined;
  return leaf.checkHost(bare, { subject: 'never' }) !== undefined;
}

function hasStrongKey({ publicKey }: X509Certificate): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey;
  switch (asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
      return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    case 'ec':
      return ['prime256v1', 'secp384r1', 'secp521r1'].includes(asymmetricKeyDetails?.namedCurve ?? '');
    default:
      return false;
  }
}

function mayBeUsed(certificate: X509Certificate): boolean {
  return isForServers(certificate.keyUsage) && !hasUncheckedLimit(certificateParts(certificate.raw));
}

/**
 * Checks the extended key usage, which Node calls `keyUsage`. Many certificates have none, whatever Node's types say.
 */
function isForServers(uses: readonly string[] | undefined): boolean {
  return uses === undefined || uses.includes(serverUse) || uses.includes(anyUse);
}
