import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkerLanguage, copyDictionaries } from '../../../electron/adapters/windows/dictionaries';

const available = ['de', 'en-AU', 'en-GB', 'en-US', 'fr', 'pt-BR'];
const chosen = (language: string, locale: string, ...dictionaries: readonly string[]) =>
  checkerLanguage(language, { locale, available, dictionaries });

describe('the language of the spelling checker', () => {
  it.each([
    ['de', 'de-AT', ['de-DE-3-0.bdic'], 'de'],
    ['en', 'en-GB', ['en-GB-10-1.bdic', 'en-US-10-1.bdic'], 'en-GB'],
    ['en', 'en-NZ', ['en-GB-10-1.bdic', 'en-US-10-1.bdic'], 'en-US'],
    ['en', 'en-NZ', ['en-GB-10-1.bdic'], 'en-GB'],
    ['fr', 'fr', ['de-DE-3-0.bdic'], null],
    ['ja', 'ja', ['de-DE-3-0.bdic'], null],
    ['de', 'de', [], null],
  ])('for %s on a system in %s with %j is %s', (language, locale, dictionaries, expected) => {
    expect(chosen(language, locale, ...dictionaries)).toBe(expected);
  });
});

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-dictionaries-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('dictionaries of the policy', () => {
  it('are copied to where Chromium looks, and nothing else is', async () => {
    const to = join(aFolder({}), 'Dictionaries');
    const names = await copyDictionaries(aFolder({ 'en-US-10-1.bdic': 'BDic', 'read.me': 'x' }), to);
    expect(names).toEqual(['en-US-10-1.bdic']);
    expect(readdirSync(to)).toEqual(['en-US-10-1.bdic']);
  });

  it('replace older ones', async () => {
    const to = aFolder({ 'en-US-10-1.bdic': 'old' });
    await copyDictionaries(aFolder({ 'en-US-10-1.bdic': 'newer' }), to);
    expect(readFileSync(join(to, 'en-US-10-1.bdic'), 'utf8')).toBe('newer');
  });

  it('say so when their folder is not there', async () => {
    await expect(copyDictionaries(join(aFolder({}), 'missing'), aFolder({}))).rejects.toThrow('ENOENT');
  });
});
