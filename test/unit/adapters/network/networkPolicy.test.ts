import { describe, expect, it } from 'vitest';
import { certificateFault } from '../../../../electron/adapters/network/certificateFault';
import { integratedHosts } from '../../../../electron/adapters/network/integratedHosts';
import { proxyConfig } from '../../../../electron/adapters/network/proxyConfig';
import { networkPolicy } from '../../../../electron/core/policy/connectionPolicy';

describe('the proxy of the policy', () => {
  it.each([
    [{}, { mode: 'system' }],
    [{ proxy: 'none' }, { mode: 'direct' }],
    [
      { proxy: 'script', proxyScript: 'http://wpad.example.com/proxy.pac' },
      { mode: 'pac_script', pacScript: 'http://wpad.example.com/proxy.pac' },
    ],
    [
      { proxy: 'fixed', proxyServer: 'proxy.example.com:8080', proxyBypass: ['*.example.com', '10.0.0.0/8'] },
      { mode: 'fixed_servers', proxyRules: 'proxy.example.com:8080', proxyBypassRules: '*.example.com,10.0.0.0/8' },
    ],
    [{ proxy: 'script' }, { mode: 'system' }],
    [{ proxy: 'fixed' }, { mode: 'system' }],
  ])('%j', (policy, config) => {
    expect(proxyConfig(networkPolicy.parse(policy))).toEqual(config);
  });
});

describe('signing in as the user of the computer', () => {
  it('is for the hosts of the policy', () => {
    expect(integratedHosts(['GWS.example.com', '*.corp.example.com', 'proxy:8080'])).toBe(
      'gws.example.com,*.corp.example.com,proxy:8080',
    );
  });

  it('is for nobody without a policy: an empty list would leave it to the zones of Windows', () => {
    expect(integratedHosts([])).toBe('nobody.invalid');
  });
});

describe("Chromium's word for a bad certificate", () => {
  it.each([
    ['ERR_CERT_DATE_INVALID', 'expired'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'otherHost'],
    ['ERR_CERT_AUTHORITY_INVALID', 'unknownAuthority'],
    ['ERR_CERT_REVOKED', 'revoked'],
    ['ERR_CERT_WEAK_KEY', 'weak'],
    ['ERR_CERT_WEAK_SIGNATURE_ALGORITHM', 'weak'],
    ['ERR_CERT_NAME_CONSTRAINT_VIOLATION', 'other'],
    ['ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'other'],
  ])('%s is %s', (code, fault) => {
    expect(certificateFault(code)).toBe(fault);
  });
});
