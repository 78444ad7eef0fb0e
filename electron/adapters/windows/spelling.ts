import { join } from 'node:path';
import { app, Menu, session, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { ShownLanguage } from '../../contract/words/languages';
import { errorName } from '../../core/kernel/errorName';
import type { Logger } from '../../core/kernel/log';
import type { Platform } from '../../core/kernel/platform';
import type { DesktopTexts } from '../texts/desktopTexts';
import { checkerLanguage, copyDictionaries } from './dictionaries';

export interface SpellingParts {
  readonly userData: string;
  readonly platform: Platform;
  readonly log: Logger;
  readonly texts: () => DesktopTexts;
}

/**
 * Chromium's spelling checker, for notes. Without the policy it stays off. macOS has dictionaries; elsewhere only those of
 * the policy's folder are used, and nothing is fetched.
 */
export class Spelling {
  private dictionaries: readonly string[] = [];
  private language: ShownLanguage | null = null;
  private isOn = false;

  constructor(private readonly parts: SpellingParts) {}

  /** Resolves when the checker works, or cannot. */
  async allow(folder: string | null): Promise<void> {
    const { platform, userData, log } = this.parts;
    if (platform !== 'darwin') {
      if (folder === null) return;
      try {
        this.dictionaries = await copyDictionaries(folder, join(userData, 'Dictionaries'));
      } catch (error) {
        log.warn('spelling dictionaries not copied', { error: errorName(error) });
        return;
      }
    }
    // Chromium wants a file of another name, and may not fetch it.
    session.defaultSession.on('spellcheck-dictionary-download-failure', (_event, language) =>
      log.warn('spelling dictionary of another version', { language }),
    );
    this.isOn = true;
    this.apply();
  }

  speak(language: ShownLanguage): void {
    this.language = language;
    this.apply();
  }

  /** A misspelled word has a menu of what may be meant. */
  offerIn(window: BrowserWindow): void {
    window.webContents.on('context-menu', (_event, { misspelledWord, dictionarySuggestions }) => {
      if (misspelledWord === '') return;
      const suggestions = dictionarySuggestions.map((word): MenuItemConstructorOptions => ({
        label: word.replaceAll('&', '&&'),
        click: () => window.webContents.replaceMisspelling(word),
      }));
      const none = { label: this.parts.texts().say('spelling.none'), enabled: false };
      Menu.buildFromTemplate(suggestions.length === 0 ? [none] : suggestions).popup({ window });
    });
  }

  private apply(): void {
    if (!this.isOn || this.language === null) return;
    const { defaultSession } = session;
    if (this.parts.platform !== 'darwin') {
      const found = checkerLanguage(this.language, {
        locale: app.getLocale(),
        available: defaultSession.availableSpellCheckerLanguages,
        dictionaries: this.dictionaries,
      });
      defaultSession.setSpellCheckerLanguages(found === null ? [] : [found]);
      if (found === null) {
        this.parts.log.info('no spelling dictionary for the language', { language: this.language });
        return;
      }
    }
    defaultSession.setSpellCheckerEnabled(true);
  }
}
