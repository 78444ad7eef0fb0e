import type { ProxyConfig } from 'electron';
import type { Policy } from '../../core/policy/policy';

type ProxyPolicy = Pick<Policy['network'], 'proxy' | 'proxyScript' | 'proxyServer' | 'proxyBypass'>;

/** The policy in Chromium's terms. If a mode lacks its value, the system decides. */
export function proxyConfig({ proxy, proxyScript, proxyServer, proxyBypass }: ProxyPolicy): ProxyConfig {
  switch (proxy) {
    case 'system':
      return { mode: 'system' };
    case 'none':
      return { mode: 'direct' };
    case 'script':
      return proxyScript === null ? { mode: 'system' } : { mode: 'pac_script', pacScript: proxyScript };
    case 'fixed':
      return proxyServer === null
        ? { mode: 'system' }
        : { mode: 'fixed_servers', proxyRules: proxyServer, proxyBypassRules: proxyBypass.join(',') };
  }
}
