import type { BrowserWindow } from 'electron';
import type { Logger } from '../../core/kernel/log';
import type { TrustedSenders } from '../ipc/trustedSenders';
import { appOrigin } from './appScheme';
import { reloadAfterCrash } from './reloadAfterCrash';

export interface PagePorts {
  readonly senders: TrustedSenders;
  readonly log: Logger;
}

/** Loads a window's page: it may send commands, and is reloaded after a crash. */
export async function openPage(
  window: BrowserWindow,
  page: 'main' | 'wrapup' | 'strip',
  { senders, log }: PagePorts,
): Promise<void> {
  senders.add(window.webContents);
  reloadAfterCrash(window.webContents, page, log);
  const address = `${appOrigin}/${page}/index.html`;
  // A page can go to `about:blank` without asking first, which would leave nothing of Wrapkey.
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== address) void window.loadURL(address).catch(() => log.error('page not back', { page }));
  });
  await window.loadURL(address);
}
