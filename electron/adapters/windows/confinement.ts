import { app, session, type Session, type WebContents } from 'electron';

const travelling = new WeakSet<WebContents>();

/** Single sign-on leads from page to page. Whoever lets a window travel says where it may go. */
export function letTravel(contents: WebContents): void {
  travelling.add(contents);
}

/** Windows stay on Wrapkey's own pages, open nothing, embed nothing and are granted nothing. */
export function confineWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // Only a reload of itself: on any other page of the scheme the bridge would be there, but not the program.
      if (event.url !== contents.getURL() && !travelling.has(contents)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!travelling.has(contents)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** After `app.ready`, and before there is another session: this goes for all of them, those of GWS included. */
export function confineSessions(): void {
  confine(session.defaultSession);
  app.on('session-created', confine);
}

/** Grants nothing, and fetches nothing by itself. */
function confine(one: Session): void {
  // Else Chromium fetches a dictionary from Google for each session at its start, `spellcheck: false` or not.
  one.setSpellCheckerLanguages([]);
  one.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.setDisplayMediaRequestHandler(null);
  one.on('will-download', (event) => event.preventDefault());
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
