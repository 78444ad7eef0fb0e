import type { ProxyConfig } from 'electron';
import { expect, it } from 'vitest';
import { applyProxy } from '../../../../electron/adapters/network/applyProxy';

/** As Chromium does it: a new configuration starts the download of the script, on a connection like any other. */
class FakeSession {
  connections = ['made before'];
  configuration: ProxyConfig | null = null;

  setProxy(configuration: ProxyConfig): Promise<void> {
    this.configuration = configuration;
    this.connections = [...this.connections, 'download of the script'];
    return Promise.resolve();
  }

  closeAllConnections(): Promise<void> {
    this.connections = [];
    return Promise.resolve();
  }

  forceReloadProxyConfig(): Promise<void> {
    return Promise.resolve();
  }
}

it('closes what went the old way, but not the connection on which the proxy script comes', async () => {
  const session = new FakeSession();
  const script = { mode: 'pac_script', pacScript: 'http://wpad.example.com/proxy.pac' } as const;

  await applyProxy(session, script);

  expect(session.configuration).toEqual(script);
  expect(session.connections).toEqual(['download of the script']);
});
