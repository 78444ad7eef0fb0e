import { id_sha256, RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { describe, expect, it } from 'vitest';
import {
  certificateParts,
  hasUncheckedLimit,
  isSignedStrongly,
  maySignCertificates,
  pathLength,
} from '../../../../electron/adapters/network/certificateParts';
import { aCertificate } from '../../../support/certificates';

const parts = (name: string) => certificateParts(aCertificate(name).raw);

describe('what a certificate says of itself', () => {
  it('is how it was signed', () => {
    expect(isSignedStrongly(parts('localhost'))).toBe(true);
    expect(isSignedStrongly(parts('sha1'))).toBe(false);
  });

  it('is that both digests of RSASSA-PSS are SHA-1 where they are not named', () => {
    const signedWith = (parameters: ArrayBuffer | null): boolean => {
      const certificate = parts('pss');
      certificate.signatureAlgorithm.parameters = parameters;
      return isSignedStrongly(certificate);
    };
    const hashAlgorithm = new AlgorithmIdentifier({ algorithm: id_sha256 });
    expect(isSignedStrongly(parts('pss'))).toBe(true);
    expect(signedWith(null)).toBe(false);
    expect(signedWith(AsnConvert.serialize(new RsaSaPssParams()))).toBe(false);
    expect(signedWith(AsnConvert.serialize(new RsaSaPssParams({ hashAlgorithm })))).toBe(false);
  });

  it('is how many authorities may stand below it', () => {
    expect([pathLength(parts('authority')), pathLength(parts('intermediate'))]).toEqual([Infinity, 0]);
  });

  it('is whether it may sign others', () => {
    expect(['authority', 'noSigner', 'localhost'].map((name) => maySignCertificates(parts(name)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is a limit that is not understood', () => {
    expect(['localhost', 'limited', 'unknownCritical'].map((name) => hasUncheckedLimit(parts(name)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is nothing when it is cut off or no certificate', () => {
    const { raw } = aCertificate('localhost');
    expect(() => certificateParts(raw.subarray(0, 40))).toThrow();
    expect(() => certificateParts(Buffer.alloc(0))).toThrow();
    expect(() => certificateParts(Buffer.from('30840fffffff', 'hex'))).toThrow();
  });
});
