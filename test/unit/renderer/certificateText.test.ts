import { describe, expect, it } from 'vitest';
import type { AuthorityFault, CertificateFault } from '../../../electron/contract/network';
import { reconnectText } from '../../../renderer/connection/reconnectText';
import { certificateText } from '../../../renderer/network/certificateText';
import { noticeText } from '../../../renderer/notices/noticeText';
import { signInText } from '../../../renderer/signIn/signInText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText, type Text } from '../../../renderer/texts/text';

type All<Name extends string> = { readonly [Key in Name]: true };
const host = 'gws.example.com';

const faultNames: All<CertificateFault> = {
  expired: true,
  notYetValid: true,
  otherHost: true,
  unknownAuthority: true,
  revoked: true,
  weak: true,
  other: true,
};
const authorityFaults: All<AuthorityFault> = {
  unreadable: true,
  notTrusted: true,
  noCertificate: true,
  notAnAuthority: true,
};

const certificateFaults: readonly CertificateFault[] = [
  ...(['expired', 'notYetValid', 'otherHost', 'unknownAuthority'] as const),
  ...(['revoked', 'weak', 'other'] as const),
];

const translator = createTranslator().global;

function say(message: Text, language: 'en' | 'de' = 'en'): string {
  translator.locale.value = language;
  return translateText((key, values) => translator.t(key, values), message);
}

describe('what is wrong with a certificate', () => {
  it.each(certificateFaults)('is said in words of its own: %s', (fault) => {
    const problem = { code: 'certificateNotTrusted', host, fault, errorCode: 'ERR_CERT_X' } as const;
    const [english, german] = [say(certificateText(problem)), say(certificateText(problem), 'de')];
    expect([english, german]).toEqual([expect.stringContaining(host), expect.stringContaining(host)]);
    expect([english, german].join(' ')).not.toMatch(/certificate\.\w/);
    expect(english).not.toBe(german);
    expect(say(signInText(problem))).toBe(
      `${english} Your password was not sent. Tell your administrator (ERR_CERT_X).`,
    );
    expect(say(reconnectText(problem))).toBe(english);
  });

  it('is never said twice in the same words', () => {
    const texts = certificateFaults.map((fault) =>
      say(certificateText({ code: 'certificateNotTrusted', host, fault, errorCode: '' })),
    );
    expect(new Set(texts).size).toBe(texts.length);
    expect([...certificateFaults].sort()).toEqual(Object.keys(faultNames).sort());
  });

  it('is another thing than a certificate of the agent that was refused', () => {
    const problem = { code: 'clientCertificateNeeded', host } as const;
    expect(say(signInText({ ...problem, isRefused: true }))).toContain('did not accept');
    expect(say(reconnectText({ ...problem, isRefused: true }))).toContain('did not accept');
    expect(say(signInText({ ...problem, isRefused: false }))).toContain('asks for');
    expect(say(reconnectText({ ...problem, isRefused: false }))).toContain('asks for');
  });
});

it.each(Object.entries(authorityFaults).map(([fault]) => fault))('a file of authorities is named: %s', (fault) => {
  const known = (['unreadable', 'notTrusted', 'noCertificate', 'notAnAuthority'] as const).find((one) => one === fault);
  if (known === undefined) throw new Error(`no text for ${fault}`);
  const said = say(noticeText({ code: 'authorityUnusable', file: '/etc/wrapkey/authority.pem', fault: known }, 'en'));
  expect(said).toContain('/etc/wrapkey/authority.pem');
});
