import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Logger } from '../../core/kernel/log';
import type { TrustedSenders } from '../ipc/trustedSenders';
import { createMainWindow, firstDrawn } from '../windows/mainWindow';
import { openPage } from '../windows/openPage';
import { PlaceFile, type WindowPlaces } from '../windows/placeFile';

export interface FirstWindow {
  readonly window: BrowserWindow;
  readonly places: PlaceFile;
  /** Where windows were last. */
  readonly placed: WindowPlaces;
  /** Its page has loaded. Callers need not wait for it; those that do receive a failure. */
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
 * Opens the main window with its page first, because that takes as long as preparing the core. Until the core is ready
 * the window stays hidden and gets neither snapshots nor answers.
 */
export async function openFirstWindow({ senders, log, confined }: FirstWindowParts): Promise<FirstWindow> {
  const places = new PlaceFile(join(app.getPath('userData'), 'windows.json'), log);
  const placed = await places.load();
  const window = createMainWindow({ preload: preloadPath(), place: placed.main ?? null });
  const drawn = firstDrawn(window);
  await confined;
  const page = openPage(window, 'main', { senders, log });
  // Callers that wait for it get the failure; without one it would count as unhandled.
  page.catch(() => undefined);
  return { window, places, placed, page, drawn };
}

export function preloadPath(): string {
  return join(app.getAppPath(), 'out', 'preload', 'preload.cjs');
}
