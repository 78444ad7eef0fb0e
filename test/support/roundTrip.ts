import type { ElectronApplication, Page } from 'playwright-core';
import { until } from './desktopScreen';

interface Driven {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
}

/**
 * Resolves when the page has run what it had planned until now, the main process has dealt with what the page asked of it
 * by then, as answers come in the order of the questions, and no window is on its way to another page.
 */
export async function roundTrip({ electronApp, page }: Driven): Promise<void> {
  await page.evaluate(async () => {
    // A form and a refresh begin in tasks of their own, after the one that planned them.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    await window.wrapkey.getSnapshot();
  });
  const isAtRest = (): Promise<boolean> =>
    electronApp.evaluate(({ webContents }) =>
      webContents.getAllWebContents().every((contents) => !contents.isLoadingMainFrame()),
    );
  await until(isAtRest, 'every window to have loaded its page');
}

/** Every address that the page comes to from now on. */
export function addressesOf(page: Page): readonly string[] {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) addresses.push(frame.url());
  });
  return addresses;
}
