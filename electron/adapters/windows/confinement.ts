import { app, session } from 'electron';

/** Windows stay on Wrapkey's own pages, open nothing, embed nothing and are granted nothing. */
export function confineWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Windows of single sign-on have a session and rules of their own.
    if (contents.session !== session.defaultSession) return;
    contents.on('will-navigate', (event) => {
      // Only a reload of itself: on any other page of the scheme the bridge would be there, but not the program.
      if (event.url !== contents.getURL()) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** After `app.ready`: what the windows' session may do. GWS is spoken to on partitions of its own. */
export function denyPermissions(): void {
  const windows = session.defaultSession;
  windows.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  windows.setPermissionCheckHandler(() => false);
  windows.setDevicePermissionHandler(() => false);
  windows.on('will-download', (event) => event.preventDefault());
}

// Port 9 discards: nothing is there.
const proxyToNowhere = 'socks5://127.0.0.1:9';

/**
 * The policy of the page leaves one way out, WebRTC. Without direct UDP that goes through the proxy, and the proxy of
 * the windows leads nowhere. `app://` needs none.
 */
export async function cutOffNetwork(): Promise<void> {
  await session.defaultSession.setProxy({ proxyRules: proxyToNowhere, proxyBypassRules: '<-loopback>' });
  session.defaultSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (_details, decide) => decide({ cancel: true }),
  );
}
