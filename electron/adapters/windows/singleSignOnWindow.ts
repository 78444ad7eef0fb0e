import { BrowserWindow, type Session } from 'electron';
import { mayVisit } from '../../core/session/mayVisit';
import type {
  SingleSignOn,
  SingleSignOnEnd,
  SingleSignOnEvents,
  SingleSignOnRequest,
} from '../../core/session/singleSignOnPort';
import { appIcon } from '../tray/trayIcons';
import { allowNavigation } from './confinement';
import { foreignPagePreferences } from './pagePreferences';

const aborted = -3;

/**
 * Single sign-on windows on the session that holds GWS's cookies. Their pages are foreign: no bridge, no permissions.
 */
export function singleSignOnWindows(gws: Session): SingleSignOn {
  return { open: (request, events) => open(gws, request, events) };
}

function open(gws: Session, request: SingleSignOnRequest, events: SingleSignOnEvents): () => void {
  const window = new BrowserWindow({
    width: 520,
    height: 680,
    show: !request.isHidden,
    icon: appIcon(),
    fullscreenable: false,
    autoHideMenuBar: true,
    // The provider's scripts must run at full speed even while the window is hidden.
    webPreferences: { ...foreignPagePreferences(gws), backgroundThrottling: false },
  });
  // The menu would offer reload, zoom and developer tools.
  window.removeMenu();
  let isOver = false;
  const finish = (end: SingleSignOnEnd | null): void => {
    if (isOver) return;
    isOver = true;
    if (!window.isDestroyed()) window.destroy();
    if (end !== null) events.ended(end);
  };
  window.on('closed', () => finish({ kind: 'closed' }));
  follow(window, request, { returned: () => events.returned(), ended: finish });
  // `did-fail-load` reports failures.
  window.loadURL(request.url).catch(() => undefined);
  return () => finish(null);
}

function follow(window: BrowserWindow, request: SingleSignOnRequest, events: SingleSignOnEvents): void {
  const contents = window.webContents;
  const server = new URL(request.url);
  allowNavigation(contents);
  const keepWithin = (event: Electron.Event<{ url: string; isMainFrame: boolean }>): void => {
    if (mayVisit(event.url, request)) return;
    event.preventDefault();
    if (event.isMainFrame) events.ended({ kind: 'left', host: hostOf(event.url) });
  };
  contents.on('will-frame-navigate', keepWithin);
  contents.on('will-redirect', keepWithin);
  // An agent who types a password must see the site's address.
  window.on('page-title-updated', (event) => event.preventDefault());
  // The window closes even if the page objects.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('did-navigate', (_event, url, status) => {
    // A page can go to `about:blank` without asking first.
    if (!mayVisit(url, request)) {
      events.ended({ kind: 'left', host: hostOf(url) });
      return;
    }
    window.setTitle(`${hostOf(url)} – Wrapkey`);
    if (hostOf(url) !== server.host) return;
    if (status >= 400) events.ended({ kind: 'failed', host: server.host });
    else events.returned();
  });
  contents.on('did-fail-load', (_event, ...[code, , url, isMainFrame]) => {
    if (isMainFrame && code !== aborted) events.ended({ kind: 'failed', host: hostOf(url) });
  });
}

function hostOf(url: string): string {
  if (!URL.canParse(url)) return '?';
  const { host, protocol, pathname } = new URL(url);
  return host === '' ? `${protocol}${pathname.slice(0, 20)}` : host;
}
