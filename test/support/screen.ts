import type { Locator, Page } from 'playwright-core';

/** The content of the main window, by the names that assistive tools read. Poll it with `expect.poll`. */
export class Screen {
  constructor(private readonly page: Page) {}

  currentCall(): Locator {
    return this.page.getByRole('region', { name: 'Current call' });
  }

  control(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Call control' }).getByRole('button', { name, exact: true });
  }

  capabilities(): Locator {
    return this.page.getByRole('list', { name: 'Capabilities' });
  }

  userData(): Locator {
    return this.page.getByRole('table', { name: 'User data' });
  }

  disposition(displayName: string): Locator {
    const group = this.page.getByRole('group', { name: 'Dispositions' });
    return group.getByRole('button', { name: displayName, exact: true });
  }

  /** `await expect.poll(() => screen.statusText()).toContain('Referred: confirmed')` */
  async statusText(): Promise<string> {
    return (await this.page.getByRole('status').allInnerTexts()).join(' ');
  }
}
