import { app, session, type Session, type WebContents } from 'electron';

const navigating = new WeakSet<WebContents>();

/** Allows navigation for single sign-on, which leads from page to page. The caller must check where it goes. */
export function allowNavigation(contents: WebContents): void {
  navigating.add(contents);
}

/** Windows stay on Wrapkey's own pages, open and embed nothing, and get no permissions. */
export function confineWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // Only a reload is allowed: another page of the scheme would have the bridge, but not the program.
      if (event.url !== contents.getURL() && !navigating.has(contents)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!navigating.has(contents)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Applies to all sessions, including those of GWS. Call it after `app.ready` and before another session is made. */
export function confineSessions(): void {
  confine(session.defaultSession);
  app.on('session-created', confine);
}

/** The session grants nothing, and fetches nothing by itself. */
function confine(one: Session): void {
  // Otherwise Chromium fetches a dictionary from Google for each session, even with `spellcheck: false`.
  one.setSpellCheckerLanguages([]);
  one.setSpellCheckerEnabled(false);
  one.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.setDisplayMediaRequestHandler(null);
  one.on('will-download', (event) => event.preventDefault());
}

// Nothing listens on port 9 (discard).
const proxyToNowhere = 'socks5://127.0.0.1:9';

/**
 * The page's policy leaves one way out, WebRTC. Without direct UDP it must use the proxy, and the windows' proxy leads
 * nowhere. `app://` needs no proxy.
 */
export async function cutOffNetwork(): Promise<void> {
  await session.defaultSession.setProxy({ proxyRules: proxyToNowhere, proxyBypassRules: '<-loopback>' });
  session.defaultSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (_details, decide) => decide({ cancel: true }),
  );
}
