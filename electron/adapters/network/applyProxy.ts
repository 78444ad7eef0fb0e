import type { ProxyConfig, Session } from 'electron';

/** In force when it resolves; `setProxy` alone leaves a moment in which requests still go the old way. */
export async function applyProxy(session: Session, config: ProxyConfig): Promise<void> {
  await session.setProxy(config);
  await session.forceReloadProxyConfig();
}
