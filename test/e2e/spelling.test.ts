import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder } from '../support/desk';
import { pressKeys } from '../support/desktopScreen';
import { anAnsweredCall, type Desk } from '../support/session';

/** A dictionary of three words: parcel, refund, wants. */
function aDictionary(): string {
  const folder = aFolder();
  cpSync(join(import.meta.dirname, '..', 'fixtures', 'spelling'), folder, { recursive: true });
  return folder;
}

const noteOf = ({ app }: Desk) => app.page.getByRole('textbox', { name: 'Note', exact: true });

/** What a click with the right button on the first word is told to be; an empty word is spelled well. */
async function firstWord({ app }: Desk): Promise<{ readonly word: string; readonly suggestions: readonly string[] }> {
  const told = app.electronApp.evaluate(
    ({ BrowserWindow }) =>
      new Promise<{ word: string; suggestions: readonly string[] }>((resolve) => {
        const main = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/main/'));
        main?.webContents.once('context-menu', (_event, { misspelledWord, dictionarySuggestions }) =>
          resolve({ word: misspelledWord, suggestions: dictionarySuggestions }),
        );
      }),
  );
  await app.page
    .getByRole('textbox', { name: 'Note', exact: true })
    .click({ button: 'right', position: { x: 25, y: 14 } });
  return told;
}

it('marks a word of a note that is not in the dictionary of the policy, and puts the right one in its place', async () => {
  const desk = await aDeskUnderPolicy({ policy: { notes: { spelling: true, dictionaryFolder: aDictionary() } } });
  await anAnsweredCall(desk);
  await noteOf(desk).pressSequentially('refumd ');
  const wrong = { word: 'refumd', suggestions: ['refund'] };
  await expect
    .poll(async () => {
      const told = await firstWord(desk);
      if (told.word === '') pressKeys('Escape');
      return told;
    })
    .toEqual(wrong);
  pressKeys('Down', 'Return');
  await expect.poll(() => noteOf(desk).inputValue()).toBe('refund ');
});

it('checks nothing without the policy', async () => {
  const desk = await aDeskUnderPolicy({ policy: { notes: { dictionaryFolder: aDictionary() } } });
  await anAnsweredCall(desk);
  await noteOf(desk).pressSequentially('refumd ');
  expect(await firstWord(desk)).toEqual({ word: '', suggestions: [] });
  expect(await noteOf(desk).getAttribute('spellcheck')).toBe('false');
});
