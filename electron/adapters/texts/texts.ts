import type { DispositionBlock } from '../../contract/disposition';
import type { Language } from '../../contract/preferences';
import { german } from './de';
import { english } from './en';

/** Everything that the main process says itself: in the tray, in native notifications and questions. */
export interface ShellTexts {
  readonly tray: TrayTexts;
  readonly notification: NotificationTexts;
  /** Of the notification that the server has signed the agent out. */
  readonly signedOut: { readonly title: string; readonly onCall: string; readonly idle: string };
  readonly quit: QuitTexts;
  /** Said once, when closing the window has put Wrapkey into the tray. */
  readonly staysInTray: { readonly title: string; readonly body: string };
  readonly startFailed: {
    readonly title: string;
    readonly unknownReason: string;
    /** `what` are names of switches and variables. */
    refused(what: string): string;
  };
}

export interface TrayTexts {
  readonly signedOut: string;
  /** The agent was signed in, and has not signed out. */
  readonly signedOutByServer: string;
  readonly signingIn: string;
  readonly signingOut: string;
  readonly reconnecting: string;
  readonly ready: string;
  readonly onCall: string;
  pending(count: number): string;
  readonly unknownParty: string;
  /** Which call it is, for the line above its codes. */
  wrapUp(who: string, ended: string): string;
  /** When a call ended: the time of day, with the day of the week unless it was today. */
  endedAt(endedAtMs: number, isToday: boolean): string;
  /** Instead of a time: nobody saw it end. */
  readonly endedUnseen: string;
  /** How many more are pending than the menu holds. */
  more(count: number): string;
  readonly block: Readonly<Record<DispositionBlock['code'], string>>;
  readonly openPrompt: string;
  readonly later: string;
  readonly openWrapkey: string;
  readonly keys: string;
  readonly settings: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly quit: string;
}

export interface NotificationTexts {
  /** `who` is `null` where the caller may not be named. */
  title(who: string | null): string;
  readonly body: string;
  readonly mandatoryBody: string;
}

export interface Question {
  readonly message: string;
  readonly detail: string;
}

export interface QuitTexts {
  /** `isKept`: written down, so that a later start sends them. */
  unsent(count: number, isKept: boolean): Question;
  pending(count: number, isMandatory: boolean): Question;
  readonly stay: string;
  readonly quitAnyway: string;
}

/** `systemLocale` as Electron gives it, for instance `de-AT`; what is not German is English. */
export function shellTexts(language: Language, systemLocale: string): ShellTexts {
  switch (language) {
    case 'en':
      return english;
    case 'de':
      return german;
    case 'system':
      return /^de\b/i.test(systemLocale) ? german : english;
  }
}
