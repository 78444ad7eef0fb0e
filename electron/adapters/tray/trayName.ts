import type { CallNameView } from '../../contract/call';
import type { DesktopTexts } from '../texts/desktopTexts';

/** Who, and why where that is known: a line of a menu has room for both. */
export function trayName({ who, subtitle }: CallNameView, texts: DesktopTexts): string {
  const name = who === '' ? texts.say('common.unknownParty') : who;
  return subtitle === '' ? name : `${name} – ${subtitle}`;
}
