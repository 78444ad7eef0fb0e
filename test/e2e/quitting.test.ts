import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app';

it('keeps what was set in the moment before quitting, however much is still to be written', async () => {
  const app = await launchApp();
  const closed = app.electronApp.waitForEvent('close');
  await app.page.evaluate(() => {
    const { savePreferences, quit } = window.wrapkey;
    // As many at once as a window may send.
    for (let change = 0; change < 18; change += 1) {
      void savePreferences({ changes: { theme: change % 2 === 0 ? 'light' : 'dark' } });
    }
    void savePreferences({ changes: { language: 'de' } });
    void quit();
  });
  await closed;
  const settings: unknown = JSON.parse(readFileSync(join(app.userDataDir, 'settings.json'), 'utf8'));
  expect(settings).toMatchObject({ preferences: { theme: 'dark', language: 'de' } });
});
