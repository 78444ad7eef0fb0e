import type { ProxyConfig, Session } from 'electron';

/** Resolves when it is in force; after `setProxy` alone, requests may still use the old proxy for a moment. */
export async function applyProxy(
  session: Pick<Session, 'closeAllConnections' | 'setProxy' | 'forceReloadProxyConfig'>,
  config: ProxyConfig,
): Promise<void> {
  // Old ways are closed first. Later this would break off the download of the proxy script, which is not begun again for
  // seconds, and every request in between would fail.
  await session.closeAllConnections();
  await session.setProxy(config);
  await session.forceReloadProxyConfig();
}
