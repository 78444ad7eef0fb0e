import { derValues } from './der';

interface CertificateExtension {
  /** Content of the object identifier, in hexadecimal. */
  readonly id: string;
  readonly isCritical: boolean;
  readonly value: Buffer;
}

interface CertificateSignature {
  /** Content of the object identifier, in hexadecimal. */
  readonly algorithm: string;
  /** The parameters of RSASSA-PSS; empty where there are none, and then both of its digests are SHA-1. */
  readonly parameters: Buffer;
}

export interface CertificateParts {
  readonly signature: CertificateSignature;
  readonly extensions: readonly CertificateExtension[];
}

/** Extensions that `verifyChain` heeds, or Node does for it. */
const extensionIds = { basicConstraints: '551d13', keyUsage: '551d0f', nameConstraints: '551d1e' } as const;
const heeded: readonly string[] = [extensionIds.basicConstraints, extensionIds.keyUsage, '551d11', '551d25'];

const strongSignatures: readonly string[] = [
  '2a864886f70d01010b', // SHA-256, -384, -512 with RSA
  '2a864886f70d01010c',
  '2a864886f70d01010d',
  '2a8648ce3d040302', // ECDSA with SHA-256, -384, -512
  '2a8648ce3d040303',
  '2a8648ce3d040304',
];

const rsassaPss = '2a864886f70d01010a';
/** SHA-256, -384, -512. */
const strongDigests: readonly string[] = ['608648016503040201', '608648016503040202', '608648016503040203'];

const pssDigestTag = 0xa0;
const pssMaskTag = 0xa1;
const extensionsTag = 0xa3;
const booleanTag = 0x01;
const integerTag = 0x02;

const none = Buffer.alloc(0);

/** Throws when the bytes are no certificate. */
export function certificateParts(der: Buffer): CertificateParts {
  const [certificate] = derValues(der);
  const [toBeSigned, algorithm] = derValues(certificate?.content ?? none);
  if (toBeSigned === undefined || algorithm === undefined) throw new RangeError('no certificate');
  const wrapped = derValues(toBeSigned.content).find(({ tag }) => tag === extensionsTag);
  const [list] = wrapped === undefined ? [] : derValues(wrapped.content);
  return {
    signature: {
      algorithm: identifier(algorithm.content),
      parameters: derValues(algorithm.content)[1]?.content ?? none,
    },
    extensions: list === undefined ? [] : derValues(list.content).map(({ content }) => extension(content)),
  };
}

function extension(content: Buffer): CertificateExtension {
  const parts = derValues(content);
  return {
    id: identifier(content),
    isCritical: parts[1]?.tag === booleanTag,
    value: parts.at(-1)?.content ?? none,
  };
}

/** The object identifier that an algorithm or an extension begins with. */
function identifier(content: Buffer): string {
  return derValues(content)[0]?.content.toString('hex') ?? '';
}

/** Throws when the parameters of RSASSA-PSS are no DER. */
export function isSignedStrongly({ signature: { algorithm, parameters } }: CertificateParts): boolean {
  return algorithm === rsassaPss ? hasStrongDigests(parameters) : strongSignatures.includes(algorithm);
}

/**
 * RFC 4055, 3.1: the digest of the certificate and, inside the mask's algorithm, that of the mask. Each is SHA-1 where it
 * is not named.
 */
function hasStrongDigests(pssParameters: Buffer): boolean {
  const named = derValues(pssParameters);
  const digest = algorithmIn(named.find(({ tag }) => tag === pssDigestTag)?.content ?? none);
  const mask = algorithmIn(named.find(({ tag }) => tag === pssMaskTag)?.content ?? none);
  const maskDigest = derValues(mask)[1]?.content ?? none;
  return [digest, maskDigest].every((one) => strongDigests.includes(identifier(one)));
}

/** What an algorithm in a context tag consists of: its object identifier, then its parameters. */
function algorithmIn(tagged: Buffer): Buffer {
  return derValues(tagged)[0]?.content ?? none;
}

/** It limits itself in a way that is not checked here, so it must not be relied on. Names are limited nowhere else. */
export function hasUncheckedLimit({ extensions }: CertificateParts): boolean {
  return extensions.some(
    ({ id, isCritical }) => id === extensionIds.nameConstraints || (isCritical && !heeded.includes(id)),
  );
}

/** How many further authorities may stand between this one and a server. */
export function pathLength({ extensions }: CertificateParts): number {
  const found = extensions.find(({ id }) => id === extensionIds.basicConstraints);
  const [sequence] = found === undefined ? [] : derValues(found.value);
  const limit = derValues(sequence?.content ?? none).find(({ tag }) => tag === integerTag);
  return limit === undefined ? Infinity : limit.content.readUIntBE(0, Math.min(limit.content.length, 6));
}

/** Without the extension every use is allowed. */
export function maySignCertificates({ extensions }: CertificateParts): boolean {
  const found = extensions.find(({ id }) => id === extensionIds.keyUsage);
  if (found === undefined) return true;
  // A bit string: how many bits are unused, then the bits; the sixth is keyCertSign.
  const bits = derValues(found.value)[0]?.content.at(1) ?? 0;
  return (bits & 0x04) !== 0;
}
