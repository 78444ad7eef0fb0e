import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Logger } from '../../core/kernel/log';
import type { TrustedSenders } from '../ipc/trustedSenders';
import { createMainWindow, firstDrawn } from '../windows/mainWindow';
import { openPage } from '../windows/openPage';
import { PlaceFile } from '../windows/placeFile';

export interface FirstWindow {
  readonly window: BrowserWindow;
  readonly places: PlaceFile;
  /** Its page is there. Nobody need wait for it: whoever does is told of a failure. */
  readonly page: Promise<void>;
  /** Its page has drawn something. */
  readonly drawn: Promise<void>;
}

export interface FirstWindowParts {
  readonly senders: TrustedSenders;
  readonly log: Logger;
  /** No page is loaded before. */
  readonly confined: Promise<unknown>;
}

/**
 * The main window with its page, which takes as long to come as the core takes to be prepared: so it comes first. It
 * stays hidden, hears nothing and is answered nothing until then.
 */
export async function openFirstWindow({ senders, log, confined }: FirstWindowParts): Promise<FirstWindow> {
  const places = new PlaceFile(join(app.getPath('userData'), 'windows.json'), log);
  const window = createMainWindow({ preload: preloadPath(), place: await places.load() });
  const drawn = firstDrawn(window);
  await confined;
  const page = openPage(window, 'main', { senders, log });
  // Whoever waits for it is told; until then nobody listens.
  page.catch(() => undefined);
  return { window, places, page, drawn };
}

export function preloadPath(): string {
  return join(app.getAppPath(), 'out', 'preload', 'preload.cjs');
}
