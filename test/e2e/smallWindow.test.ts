import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codesInSight, scrolling, shrink, speak } from '../support/layout';
import {
  anAnsweredCall,
  aDeskAt,
  aSignedInDesk,
  aSimulator,
  currentCallShows,
  shows,
  signInAt,
  statusReads,
} from '../support/session';

function aFolderWithBrokenSettings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  writeFileSync(join(folder, 'settings.json'), 'no settings');
  return folder;
}

describe('the main window at 360 × 560', () => {
  it('has one scrollbar with an ordinary call, and shows its codes', async () => {
    const desk = await aSignedInDesk();
    await shrink(desk);
    await anAnsweredCall(desk, { userData: { Customer: 'Gold', Account: '40017783', Language: 'English' } });
    await expect.poll(() => scrolling(desk)).toEqual(['main.content']);
    expect(await codesInSight(desk)).toContain('Issue resolved');
  });

  it('covers no code with what became of the choice', async () => {
    const desk = await aSignedInDesk();
    await shrink(desk);
    await anAnsweredCall(desk);
    const before = await codesInSight(desk);
    await desk.screen.disposition('Referred').click();
    await statusReads(desk, 'Referred: confirmed');
    expect(await codesInSight(desk)).toEqual(before);
  });

  it.each([
    { language: 'en', words: 'Reconnecting', waits: 'Issue resolved: waiting' },
    { language: 'de', words: 'Neuer Versuch', waits: 'Issue resolved: wartet' },
  ] as const)(
    'shows codes offline with a choice that waits and a notice, $language',
    async ({ language, words, waits }) => {
      const simulator = await aSimulator();
      const desk = await aDeskAt(simulator, { userDataDir: aFolderWithBrokenSettings() });
      await signInAt(desk);
      await shrink(desk);
      await desk.control.ring({ agent: 'jdoe', from: '+1 555 0100', state: 'Established' });
      await currentCallShows(desk, 'Talking');
      await speak(desk, language);
      await simulator.close();
      await shows(desk, words);
      expect(await codesInSight(desk)).toContain('Issue resolved');
      // By its key: a click would scroll to it.
      await desk.app.page.keyboard.press('1');
      await statusReads(desk, waits);
      expect(await codesInSight(desk)).toContain('Issue resolved');
    },
  );
});
