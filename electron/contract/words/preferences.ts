import type { ShownLanguage } from './languages';

/** What an agent may set, unless the policy fixes it. */
export interface Preferences {
  /** Show the wrap-up prompt automatically when a call ends without a disposition. */
  readonly prompt: boolean;
  readonly promptPlace: PromptPlace;
  readonly notifications: boolean;
  readonly language: Language;
  readonly theme: Theme;
  readonly startAtLogin: boolean;
  /** Keys without a modifier, in Wrapkey's own windows. WCAG 2.1.4: speech input may press them by mistake. */
  readonly singleKeys: boolean;
  readonly strip: StripTime;
}

/** The preferences that are on or off. */
export type SwitchName = {
  readonly [Name in keyof Preferences]: Preferences[Name] extends boolean ? Name : never;
}[keyof Preferences];

/** `tray`: next to the system tray, on the screen where the agent works. */
export type PromptPlace = 'tray' | 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
/** When the strip is on the screen. `calls`: while there is a call, or one that still has to get its code. */
export type StripTime = 'off' | 'calls' | 'always';
export type Language = 'system' | ShownLanguage;
export type Theme = 'system' | 'light' | 'dark';
