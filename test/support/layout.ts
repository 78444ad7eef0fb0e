import { expect } from 'vitest';
import type { Language } from '../../electron/contract/words/preferences';
import type { Desk } from './session';

/** Makes the window as small as Wrapkey allows. */
export async function shrink(desk: Pick<Desk, 'app'>): Promise<void> {
  await desk.app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/main/'))
      ?.setContentSize(360, 560),
  );
  await expect.poll(() => desk.app.page.evaluate(() => innerWidth)).toBe(360);
}

export async function speak(desk: Pick<Desk, 'app'>, language: Language): Promise<void> {
  await desk.app.page.evaluate((value) => window.wrapkey.savePreferences({ changes: { language: value } }), language);
  await expect.poll(() => desk.app.page.evaluate(() => document.documentElement.lang)).toBe(language);
}

/** The elements that can be scrolled up and down now, by tag and class. */
export async function scrolling(desk: Pick<Desk, 'app'>): Promise<readonly string[]> {
  return desk.app.page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const way = getComputedStyle(element).overflowY;
        // The page scrolls by default; any other element scrolls only if its style says so.
        const mayScroll =
          way === 'auto' || way === 'scroll' || (element === document.documentElement && way === 'visible');
        return mayScroll && element.scrollHeight > element.clientHeight;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className.split(' ')[0] ?? ''}`),
  );
}

/** The codes whose whole button is on the screen and not covered. */
export async function codesInSight(desk: Pick<Desk, 'app'>): Promise<readonly string[]> {
  return desk.app.page.evaluate(() => {
    const isSeenAt = (button: Element, x: number, y: number): boolean => {
      const top = document.elementFromPoint(x, y);
      return top !== null && button.contains(top);
    };
    return [...document.querySelectorAll('[role=group] .code')]
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const middle = (left + right) / 2;
        return [top + 2, bottom - 2].every((y) => isSeenAt(button, middle, y));
      })
      .map((button) => button.querySelector('.name')?.textContent ?? '');
  });
}
