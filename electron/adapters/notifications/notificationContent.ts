import type { CallbackNotification } from '../../core/callbacks/callbackNotifierPort';
import { plainLine } from '../../core/privacy/plainLine';
import type { PausedRecordingNotification } from '../../core/recording/recordingNotifierPort';
import type { WrapUpNotification } from '../../core/wrapup/notifierPort';
import { mostLikelyCodes } from '../../rules/codeCounts';
import type { DesktopTexts } from '../texts/desktopTexts';

export interface NotificationContent {
  readonly title: string;
  readonly body: string;
  /** The codes that have a button, in the order of the buttons. */
  readonly codes: WrapUpNotification['codes'];
}

export interface Platform {
  readonly name: NodeJS.Platform;
  /** For instance `45.4.1`. */
  readonly electronVersion: string;
}

export function notificationContent(
  notification: WrapUpNotification,
  texts: DesktopTexts,
  platform: Platform,
): NotificationContent {
  const { who, subtitle, isMandatory } = notification;
  const question = texts.say(isMandatory ? 'notification.mandatory' : 'notification.optional');
  return {
    title:
      who === null ? texts.say('notification.wrapUp') : texts.say('notification.wrapUpOf', { who: plainLine(who) }),
    body: subtitle === '' ? question : `${plainLine(subtitle)}\n${question}`,
    codes: hasButtons(platform) ? notification.codes.slice(0, mostLikelyCodes) : [],
  };
}

export function pausedContent(
  { who, isNotResumed }: PausedRecordingNotification,
  texts: DesktopTexts,
): Pick<NotificationContent, 'title' | 'body'> {
  const what = isNotResumed ? 'notResumed' : 'stillPaused';
  return {
    title:
      who === null
        ? texts.say(`notification.${what}.title`)
        : texts.say(`notification.${what}.titleOf`, { who: plainLine(who) }),
    body: texts.say(`notification.${what}.body`),
  };
}

export function callbackContent(
  { who }: CallbackNotification,
  texts: DesktopTexts,
): Pick<NotificationContent, 'title' | 'body'> {
  return {
    title:
      who === null
        ? texts.say('notification.callback.title')
        : texts.say('notification.callback.titleOf', { who: plainLine(who) }),
    body: texts.say('notification.callback.body'),
  };
}

/**
 * Until late in Electron 41, the buttons of an installed program did nothing on Windows (electron#51147), and a dead
 * button is worse than none. Linux desktops differ too much.
 */
function hasButtons({ name, electronVersion }: Platform): boolean {
  return name === 'darwin' || (name === 'win32' && Number.parseInt(electronVersion, 10) >= 42);
}
