import type { DesktopKey } from '../../../locales/messageKey';
import type { ShownLanguage } from '../../contract/words/languages';
import type { Language } from '../../contract/words/preferences';
import { shownLanguage } from '../../rules/shownLanguage';
import { formatMessage, type MessageValues } from './formatMessage';
import { timeOfDay } from './timeOfDay';

/** The main process's own texts in one language: tray, notifications and dialogs. */
export interface DesktopTexts {
  say(key: DesktopKey, values?: MessageValues): string;
  /** The time of day, with the day of the week unless it is today. */
  timeOfDay(atMs: number, isToday: boolean): string;
}

interface Messages {
  readonly [name: string]: string | Messages;
}

const files = import.meta.glob<Messages>('../../../locales/*/{agent,callControl,common,desktop}.json', {
  eager: true,
  import: 'default',
});
const known = new Map<ShownLanguage, DesktopTexts>();

/** `systemLocale` as Electron gives it, for instance `de-AT`. */
export function desktopTexts(language: Language, systemLocale: string): DesktopTexts {
  const shown = shownLanguage(language, systemLocale);
  const texts = known.get(shown) ?? textsOf(shown);
  known.set(shown, texts);
  return texts;
}

function textsOf(language: ShownLanguage): DesktopTexts {
  // A text that a language lacks is shown in English.
  const messages = new Map([...messagesOf('en'), ...messagesOf(language)]);
  return {
    say: (key, values) => formatMessage(messages.get(key) ?? key, values),
    timeOfDay: timeOfDay(language),
  };
}

function messagesOf(language: ShownLanguage): readonly (readonly [string, string])[] {
  return Object.entries(files).flatMap(([path, file]) => (path.includes(`/${language}/`) ? byKey(file) : []));
}

function byKey(messages: Messages, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([name, message]) =>
    typeof message === 'string' ? [[`${above}${name}`, message] as const] : byKey(message, `${above}${name}.`),
  );
}
