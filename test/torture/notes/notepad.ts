import type { Page } from 'playwright-core';
import type { AppUnderFire } from '../kills/appUnderFire';

interface NamedCall {
  readonly callId: string;
  /** As the app names it. */
  readonly who: string;
}

/** The field of a note, used as an agent does: with the mouse and the keyboard. Everything is `null` once the app is gone. */
export class Notepad {
  constructor(private readonly app: AppUnderFire) {}

  /** Opens the call from the list, and resolves with its note as the field shows it, ready for the next key. */
  async open(call: NamedCall): Promise<string | null> {
    return this.app.ask(async (page) => {
      const list = page.getByRole('navigation', { name: 'Calls', exact: true });
      await list.getByRole('button', { name: call.who }).click();
      return this.ready(page, call);
    });
  }

  /** The same, but the call comes before the other one while the hand is on the keys, as from the tray. */
  async bringForward(call: NamedCall): Promise<string | null> {
    return this.app.ask(async (page) => {
      await page.evaluate((callId) => window.wrapkey.selectCall({ callId }), call.callId);
      return this.ready(page, call);
    });
  }

  /** Resolves when the window has the key. */
  async press(key: string): Promise<boolean | null> {
    return this.app.ask(async (page) => {
      await page.keyboard.press(key);
      return true;
    });
  }

  private async ready(page: Page, { who }: NamedCall): Promise<string> {
    const card = page.getByRole('region', { name: 'Current call' });
    await card.getByRole('heading', { name: who }).waitFor();
    await field(page).click();
    await page.keyboard.press('Control+End');
    return field(page).inputValue();
  }
}

function field(page: Page) {
  return page.getByRole('textbox', { name: 'Note', exact: true });
}
