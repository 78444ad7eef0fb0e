import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../../electron/adapters/network/verifyChain';
import { aCertificate } from '../../../support/certificates';

const in2026 = Date.UTC(2026, 5, 1);

interface Question {
  readonly hostName?: string;
  readonly authorities?: readonly string[];
  readonly intermediates?: readonly string[];
  readonly nowMs?: number;
}

function verify(leaf: string, { hostName = 'localhost', ...parts }: Question = {}): string | null {
  const { authorities = ['authority'], intermediates = [], nowMs = in2026 } = parts;
  const chain = { hostName, leaf: aCertificate(leaf), intermediates: intermediates.map(aCertificate) };
  return verifyChain(chain, authorities.map(aCertificate), nowMs);
}

describe('a certificate is trusted', () => {
  it('when an authority of the policy has signed it', () => {
    expect(verify('localhost')).toBe(null);
    expect(verify('localhost', { hostName: '127.0.0.1' })).toBe(null);
    expect(verify('localhost', { authorities: ['stranger', 'authority'] })).toBe(null);
  });

  it('when an authority between has, whatever else the server sends', () => {
    expect(verify('viaIntermediate', { intermediates: ['stranger', 'localhost', 'intermediate'] })).toBe(null);
  });

  it('when the authority between is itself in the policy', () => {
    expect(verify('viaIntermediate', { authorities: ['intermediate'] })).toBe(null);
  });

  it('when it is signed with RSASSA-PSS and SHA-256', () => {
    expect(verify('pss', { authorities: ['rsaAuthority'] })).toBe(null);
  });

  it('for one label of a wildcard', () => {
    expect(verify('wildcard', { hostName: 'gws.example.com' })).toBe(null);
    expect(verify('wildcard', { hostName: 'a.gws.example.com' })).toBe('otherHost');
    expect(verify('wildcard', { hostName: 'example.com' })).toBe('otherHost');
  });
});

describe('a certificate is not trusted', () => {
  it.each([
    ['of an authority that the policy does not name', 'byStranger', {}, 'unknownAuthority'],
    ['when the policy names none', 'localhost', { authorities: [] }, 'unknownAuthority'],
    ['that nobody else has signed', 'untrusted', {}, 'unknownAuthority'],
    ['whose authority between is missing', 'viaIntermediate', {}, 'unknownAuthority'],
    [
      'below two authorities that only each other have signed',
      'viaRound',
      { intermediates: ['roundOne', 'roundTwo'] },
      'unknownAuthority',
    ],
    ['that has expired', 'expired', {}, 'expired'],
    ['that is not valid yet', 'notYetValid', {}, 'notYetValid'],
    ['before its time', 'localhost', { nowMs: Date.UTC(2023, 0, 1) }, 'notYetValid'],
    ['of an authority that has expired', 'viaExpiredAuthority', { authorities: ['expiredAuthority'] }, 'expired'],
    ['of another host', 'otherHost', {}, 'otherHost'],
    ['for an address that it does not name', 'localhost', { hostName: '127.0.0.2' }, 'otherHost'],
    ['with a name only where names do not count', 'noNames', { hostName: 'Wrapkey test noNames' }, 'otherHost'],
    ['with a signature that can be forged', 'sha1', {}, 'weak'],
    ['with RSASSA-PSS and SHA-1, which is its default', 'pssSha1', { authorities: ['rsaAuthority'] }, 'weak'],
    ['with RSASSA-PSS and SHA-1 in its mask', 'pssSha1Mask', { authorities: ['rsaAuthority'] }, 'weak'],
    ['with a key that is too short', 'shortKey', {}, 'weak'],
    ['that is for clients only', 'notForServers', {}, 'other'],
    ['with a limit that nobody here understands', 'unknownCritical', {}, 'other'],
    ['below an authority for certain names only', 'viaLimited', { intermediates: ['limited'] }, 'other'],
    ['signed by a server', 'viaServer', { intermediates: ['localhost'] }, 'unknownAuthority'],
    ['signed by a server that the policy names', 'viaServer', { authorities: ['localhost'] }, 'unknownAuthority'],
    ['signed by who may not sign', 'viaNoSigner', { intermediates: ['noSigner'] }, 'unknownAuthority'],
    [
      'below an authority that may have none below',
      'viaTooDeep',
      { intermediates: ['tooDeep', 'intermediate'] },
      'unknownAuthority',
    ],
  ])('%s', (_title, leaf, question, fault) => {
    expect(verify(leaf, question)).toBe(fault);
  });
});
