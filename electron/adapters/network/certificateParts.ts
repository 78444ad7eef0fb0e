import {
  id_RSASSA_PSS,
  id_sha256,
  id_sha256WithRSAEncryption,
  id_sha384,
  id_sha384WithRSAEncryption,
  id_sha512,
  id_sha512WithRSAEncryption,
  RsaSaPssParams,
} from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  BasicConstraints,
  Certificate,
  type Extension,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  KeyUsage,
  KeyUsageFlags,
} from '@peculiar/asn1-x509';

// The facts in a certificate that node:crypto does not show.

/** Extensions that `verifyChain` checks, itself or through Node. */
const heeded: readonly string[] = [id_ce_basicConstraints, id_ce_keyUsage, id_ce_subjectAltName, id_ce_extKeyUsage];

const strongSignatures: readonly string[] = [
  id_sha256WithRSAEncryption,
  id_sha384WithRSAEncryption,
  id_sha512WithRSAEncryption,
  '1.2.840.10045.4.3.2', // ECDSA with SHA-256, -384, -512
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
];

const strongDigests: readonly string[] = [id_sha256, id_sha384, id_sha512];

/** Throws when the bytes are not a certificate. */
export function certificateParts(der: Buffer): Certificate {
  return AsnConvert.parse(der, Certificate);
}

/** Throws when the parameters of RSASSA-PSS are malformed. */
export function isSignedStrongly({ signatureAlgorithm: { algorithm, parameters } }: Certificate): boolean {
  if (algorithm !== id_RSASSA_PSS) return strongSignatures.includes(algorithm);
  // RFC 4055, 3.1: an omitted digest is SHA-1.
  const isNamed = parameters !== undefined && parameters !== null;
  return hasStrongDigests(isNamed ? AsnConvert.parse(parameters, RsaSaPssParams) : new RsaSaPssParams());
}

/** Both digests: that of the certificate, and that inside the mask's algorithm. */
function hasStrongDigests({ hashAlgorithm, maskGenAlgorithm }: RsaSaPssParams): boolean {
  const { parameters } = maskGenAlgorithm;
  if (parameters === undefined || parameters === null) return false;
  const maskDigest = AsnConvert.parse(parameters, AlgorithmIdentifier);
  return [hashAlgorithm, maskDigest].every(({ algorithm }) => strongDigests.includes(algorithm));
}

/** The certificate limits its own use in a way that is not checked here, so it must not be trusted. */
export function hasUncheckedLimit({ tbsCertificate: { extensions } }: Certificate): boolean {
  const isUnchecked = ({ extnID, critical }: Extension): boolean =>
    extnID === id_ce_nameConstraints || (critical && !heeded.includes(extnID));
  return extensions?.some(isUnchecked) ?? false;
}

/** How many further authorities may stand between this one and a server. */
export function pathLength(certificate: Certificate): number {
  const found = extension(certificate, id_ce_basicConstraints);
  return found === null ? Infinity : (AsnConvert.parse(found, BasicConstraints).pathLenConstraint ?? Infinity);
}

/** A certificate without the extension allows every use. */
export function maySignCertificates(certificate: Certificate): boolean {
  const found = extension(certificate, id_ce_keyUsage);
  return found === null || (AsnConvert.parse(found, KeyUsage).toNumber() & KeyUsageFlags.keyCertSign) !== 0;
}

function extension({ tbsCertificate: { extensions } }: Certificate, id: string): ArrayBuffer | null {
  return extensions?.find(({ extnID }) => extnID === id)?.extnValue.buffer ?? null;
}
