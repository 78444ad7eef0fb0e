import { Notification } from 'electron';
import type { Logger } from '../../core/kernel/log';
import { plainLine } from '../../core/privacy/plainLine';
import type { Notifier, SignedOutNotification, WrapUpNotification } from '../../core/wrapup/notifierPort';
import type { DesktopTexts } from '../texts/desktopTexts';
import { notificationContent } from './notificationContent';

export interface NotifierPorts {
  texts(): DesktopTexts;
  /** The notification of a wrap-up was clicked. */
  clicked(callId: string): void;
  /** A button of it was. */
  chose(callId: string, name: string): void;
  /** The one that says that the agent is signed out was clicked. */
  clickedSignedOut(): void;
  readonly log: Logger;
}

/** First the prompt: to talk to the system's notification service takes the main process long enough to be seen. */
const afterPromptMs = 200;

/** The notifications of the system. Without sound: the prompt is beside it, and the agent may be on the next call. */
export function systemNotifier(ports: NotifierPorts): Notifier {
  // An object that nobody holds is collected, and its clicks with it. They stay until the wrap-up is over: what has
  // gone from the screen may still be clicked in the notification centre.
  const open = new Map<string, Notification>();
  const waiting = new Map<string, NodeJS.Timeout>();
  let signedOut: Notification | null = null;
  const close = (callId: string): void => {
    clearTimeout(waiting.get(callId));
    waiting.delete(callId);
    open.get(callId)?.close();
    open.delete(callId);
  };
  const show = (wrapUp: WrapUpNotification): void => {
    waiting.delete(wrapUp.callId);
    const notification = shown(wrapUp, ports);
    if (notification !== null) open.set(wrapUp.callId, notification);
  };
  const closeSignedOut = (): void => {
    signedOut?.close();
    signedOut = null;
  };
  return {
    showSignedOut: (notification) => {
      closeSignedOut();
      signedOut = shownSignedOut(notification, ports);
    },
    closeSignedOut,
    show: (wrapUp) => {
      close(wrapUp.callId);
      waiting.set(
        wrapUp.callId,
        setTimeout(() => show(wrapUp), afterPromptMs),
      );
    },
    close,
    closeAll: () => {
      closeSignedOut();
      for (const callId of [...waiting.keys(), ...open.keys()]) close(callId);
    },
  };
}

/** Says once, when closing the window has put Wrapkey into the tray, that it is there. A click does nothing. */
export function announceTray(texts: DesktopTexts, log: Logger): void {
  if (!Notification.isSupported()) return;
  const title = texts.say('notification.staysInTray.title');
  const body = texts.say('notification.staysInTray.body');
  const notification = new Notification({ title, body, silent: true });
  notification.on('failed', () => log.warn('notification failed'));
  notification.show();
}

/** Stays until somebody closes it: an agent who looks elsewhere must find it. */
function shownSignedOut({ hasCall }: SignedOutNotification, ports: NotifierPorts): Notification | null {
  if (!Notification.isSupported()) return null;
  const texts = ports.texts();
  const title = texts.say('notification.signedOut.title');
  const body = texts.say(hasCall ? 'notification.signedOut.onCall' : 'notification.signedOut.idle');
  const notification = new Notification({ title, body, silent: true, urgency: 'critical', timeoutType: 'never' });
  notification.on('click', () => ports.clickedSignedOut());
  notification.on('failed', () => ports.log.warn('notification failed'));
  notification.show();
  return notification;
}

function shown(wrapUp: WrapUpNotification, ports: NotifierPorts): Notification | null {
  if (!Notification.isSupported()) return null;
  const platform = { name: process.platform, electronVersion: process.versions.electron };
  const { title, body, codes } = notificationContent(wrapUp, ports.texts(), platform);
  const actions = codes.map(({ displayName }) => ({ type: 'button' as const, text: plainLine(displayName) }));
  const notification = new Notification({ title, body, actions, silent: true });
  notification.on('click', () => ports.clicked(wrapUp.callId));
  notification.on('action', (event, index) => {
    // Up to Electron 41 the number comes as the second argument only.
    const code = codes[typeof event.actionIndex === 'number' ? event.actionIndex : index];
    if (code !== undefined) ports.chose(wrapUp.callId, code.name);
  });
  // The reason may quote the text, so it is not logged.
  notification.on('failed', () => ports.log.warn('notification failed'));
  notification.show();
  return notification;
}
