import { describe, expect, it } from 'vitest';
import { openUntrusted } from '../../../../electron/adapters/config/policyFile';
import { parseAuthorities, readAuthorities } from '../../../../electron/adapters/network/authorities';
import { pem, tlsFile } from '../../../support/certificates';

describe('the authorities of the policy', () => {
  it('may stand in one file or in several', async () => {
    const both = parseAuthorities(`Our root\n${pem('authority')}\nand the next\n${pem('intermediate')}`);
    expect(both).toHaveLength(2);
    const read = await readAuthorities([tlsFile('authority.crt'), tlsFile('stranger.crt')], openUntrusted);
    expect(read.certificates.map(({ subject }) => subject)).toEqual([
      'CN=Wrapkey test authority',
      'CN=Wrapkey test stranger',
    ]);
    expect(read.unusable).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'noCertificate'],
    ['another text', 'hello', 'noCertificate'],
    ['a block that is no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'noCertificate'],
    ['the certificate of a server', pem('localhost'), 'notAnAuthority'],
    ['an authority beside a server', pem('authority') + pem('localhost'), 'notAnAuthority'],
    ['an authority that may not sign', pem('noSigner'), 'notAnAuthority'],
  ])('are not %s', (_title, text, fault) => {
    expect(parseAuthorities(text)).toBe(fault);
  });

  it('names a file that it cannot use, and uses the others', async () => {
    const read = await readAuthorities(
      [tlsFile('missing.pem'), tlsFile('authority.crt'), tlsFile('localhost.crt')],
      openUntrusted,
    );
    expect(read.certificates).toHaveLength(1);
    expect(read.unusable).toEqual([
      { file: tlsFile('missing.pem'), fault: 'unreadable' },
      { file: tlsFile('localhost.crt'), fault: 'notAnAuthority' },
    ]);
  });

  it('takes none from a file that somebody else than an administrator could have written', async () => {
    const file = tlsFile('authority.crt');
    const read = await readAuthorities([file], () => Promise.resolve({ ok: false, at: file, why: 'othersMayWrite' }));
    expect(read).toEqual({ certificates: [], unusable: [{ file, fault: 'notTrusted' }] });
  });
});
