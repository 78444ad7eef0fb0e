import { app, session, shell } from 'electron';
import { appOrigin } from './appScheme';

/** Hosts whose pages a link may open in the agent's browser. */
const allowedLinkHosts: readonly string[] = [];

export function mayOpenOutside(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' && allowedLinkHosts.includes(url.host);
}

/** Windows stay on Wrapkey's own pages, open nothing, embed nothing and are granted nothing. */
export function confineWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}

/** After `app.ready`. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}
