import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { ShownLanguage } from '../../contract/words/languages';
import type { Language, Preferences } from '../../contract/words/preferences';
import type { Desktop } from '../../core/desktop/desktopPort';
import { shownLanguage } from '../../rules/shownLanguage';
import type { WrapkeyTray } from '../tray/wrapkeyTray';
import { raiseWindow, showWindow } from './mainWindow';
import type { PromptWindow } from './promptWindow';
import type { Spelling } from './spelling';
import type { StripWindow } from './stripWindow';

/**
 * The windows as the core sees them. The core may start before they exist: requests to a window are then dropped, and
 * preferences wait for it.
 */
export class ElectronDesktop implements Desktop {
  private preferences: Preferences | null = null;
  private main: BrowserWindow | null = null;
  private prompt: PromptWindow | null = null;
  private strip: StripWindow | null = null;
  private tray: WrapkeyTray | null = null;
  private spelling: Spelling | null = null;

  constructor(private readonly setStartAtLogin: (isOn: boolean) => Promise<void>) {}

  get language(): Language {
    return this.preferences?.language ?? 'system';
  }

  addMain(main: BrowserWindow): void {
    this.main = main;
    this.spelling?.offerIn(main);
    // macOS: a click on the icon in the dock.
    app.on('activate', () => this.showMain());
  }

  addTray(tray: WrapkeyTray): void {
    this.tray = tray;
  }

  addPrompt(prompt: PromptWindow): void {
    this.prompt = prompt;
    this.spelling?.offerIn(prompt.window);
    if (this.preferences !== null) prompt.setPlace(this.preferences.promptPlace);
  }

  /** Before the windows. */
  addSpelling(spelling: Spelling): void {
    this.spelling = spelling;
    spelling.speak(this.shownLanguage());
  }

  addStrip(strip: StripWindow): void {
    this.strip = strip;
    if (this.preferences !== null) strip.setWhen(this.preferences.strip);
  }

  showMain(): void {
    if (this.main !== null) showWindow(this.main);
  }

  raiseMain(): boolean {
    return this.main !== null && raiseWindow(this.main);
  }

  focusPrompt(): void {
    this.prompt?.focus();
  }

  leavePrompt(): void {
    this.prompt?.leave();
  }

  fitPrompt(height: number): boolean {
    return this.prompt?.fit(height) ?? false;
  }

  applyPreferences(preferences: Preferences): void {
    const before = this.preferences;
    this.preferences = preferences;
    nativeTheme.themeSource = preferences.theme;
    this.prompt?.setPlace(preferences.promptPlace);
    this.strip?.setWhen(preferences.strip);
    if (before?.startAtLogin !== preferences.startAtLogin) void this.setStartAtLogin(preferences.startAtLogin);
    if (before?.language !== preferences.language) {
      this.tray?.refresh();
      this.spelling?.speak(this.shownLanguage());
    }
  }

  private shownLanguage(): ShownLanguage {
    return shownLanguage(this.language, app.getLocale());
  }

  quit(): void {
    app.quit();
  }
}
