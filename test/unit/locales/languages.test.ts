import { describe, expect, it } from 'vitest';
import { languages } from '../../../electron/contract/words/languages';
import { desktopMessages, windowMessages } from '../../../locales/english';
import { leaves, messageFiles, messageFolders, placeholdersIn, writtenMessages } from '../../support/locales';

const english = writtenMessages('en');
const codes = languages.map(({ code }) => code);

it('every language of the list has its folder, and every folder is in the list', () => {
  expect(messageFolders()).toEqual(codes.toSorted());
});

it('the compiler knows the messages of every English file, except the help of the policy', () => {
  const known = new Set(leaves({ ...windowMessages, ...desktopMessages }).map(([key]) => key));
  const unknown = [...english].filter(([key, { file }]) => file !== 'policy' && !known.has(key));
  expect(unknown.map(([key, { file }]) => `${file}: ${key}`)).toEqual([]);
});

/** How many plural forms a message has, and what goes into them, in any order. */
function shape(message: string | undefined): string {
  return message === undefined ? 'missing' : [message.split('|').length, ...placeholdersIn(message)].join(' ');
}

function hasEmptyForm(message: string): boolean {
  return message.split('|').some((form) => form.trim() === '');
}

describe.each(codes)('the texts in %s', (code) => {
  const messages = writtenMessages(code);
  // Help is no message: it has braces and strokes of its own.
  const formatted = [...english].filter(([, { file }]) => file !== 'policy').map(([key]) => key);

  it('are those that the English ones are, in the same files', () => {
    expect(messageFiles(code)).toEqual(messageFiles('en'));
    expect([...messages].map(([key, { file }]) => `${file}: ${key}`)).toEqual(
      [...english].map(([key, { file }]) => `${file}: ${key}`),
    );
  });

  it('have the values and the plural forms of the English ones', () => {
    expect(formatted.map((key) => [key, shape(messages.get(key)?.text)])).toEqual(
      formatted.map((key) => [key, shape(english.get(key)?.text)]),
    );
  });

  it('are never empty', () => {
    expect([...messages].filter(([, { text }]) => hasEmptyForm(text)).map(([key]) => key)).toEqual([]);
  });
});
