import type { BrowserWindow } from 'electron';
import type { Application } from '../../core/application';
import type { Logger } from '../../core/ports';
import { sendSnapshots, type SnapshotReceiver } from '../ipc/snapshotSender';
import type { TrustedSenders } from '../ipc/trustedSenders';
import { appOrigin } from './appScheme';
import { reloadAfterCrash } from './reloadAfterCrash';

export interface PagePorts {
  readonly application: Application;
  readonly senders: TrustedSenders;
  readonly log: Logger;
  /** Then a page that does not come is nothing to complain about. */
  readonly isQuitting: () => boolean;
}

type IsConcerned = SnapshotReceiver['isConcerned'];

const concerns: Readonly<Record<'main' | 'wrapup', IsConcerned>> = {
  main: () => true,
  // Hidden otherwise. It is told once that there is nothing left to show.
  wrapup: (now, before) => now.prompt !== null || (before !== null && before.prompt !== null),
};

/** Gives a window its page: it may send commands, is told each snapshot, and comes back after a crash. */
export async function openPage(
  window: BrowserWindow,
  page: 'main' | 'wrapup',
  { application, senders, log, isQuitting }: PagePorts,
): Promise<void> {
  senders.add(window.webContents);
  const receiver = { contents: window.webContents, isConcerned: concerns[page] };
  sendSnapshots(receiver, (listener) => application.subscribe(listener));
  reloadAfterCrash(window.webContents, page, log);
  const address = `${appOrigin}/${page}/index.html`;
  // A page may go to `about:blank` without being asked about it: nothing of Wrapkey would be left.
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== address && !isQuitting())
      void window.loadURL(address).catch(() => log.error('page not back', { page }));
  });
  try {
    await window.loadURL(address);
  } catch (error) {
    if (!isQuitting()) throw error;
  }
}
