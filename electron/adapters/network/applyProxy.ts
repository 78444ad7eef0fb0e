import type { ProxyConfig, Session } from 'electron';

/** Resolves when `config` is in force; after `setProxy` alone, requests may still use the old proxy for a moment. */
export async function applyProxy(
  session: Pick<Session, 'closeAllConnections' | 'setProxy' | 'forceReloadProxyConfig'>,
  config: ProxyConfig,
): Promise<void> {
  // Old connections are closed first. Closing them later would break off the download of the proxy script; Chromium
  // does not try that again for seconds, and every request until then would fail.
  await session.closeAllConnections();
  await session.setProxy(config);
  await session.forceReloadProxyConfig();
}
