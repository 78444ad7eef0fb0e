import type { ElectronApplication, Page } from 'playwright-core';
import { until } from './desktopScreen';

interface Driven {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
}

/**
 * Resolves when the page has run all tasks that it had planned, the main process has handled all requests that the page
 * had made (answers come in the order of requests), and no window is loading another page.
 */
export async function roundTrip({ electronApp, page }: Driven): Promise<void> {
  await page.evaluate(async () => {
    // A form submission and a refresh begin in tasks of their own, after the task that planned them.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    await window.wrapkey.getSnapshot();
  });
  const isAtRest = (): Promise<boolean> =>
    electronApp.evaluate(({ webContents }) =>
      webContents.getAllWebContents().every((contents) => !contents.isLoadingMainFrame()),
    );
  await until(isAtRest, 'every window to have loaded its page');
}

/** Every address that the page visits from now on. */
export function addressesOf(page: Page): readonly string[] {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) addresses.push(frame.url());
  });
  return addresses;
}
