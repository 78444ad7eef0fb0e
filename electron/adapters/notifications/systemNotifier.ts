import { Notification } from 'electron';
import type { Logger } from '../../core/kernel/log';
import { plainLine } from '../../core/privacy/plainLine';
import type { Notifier, SignedOutNotification, WrapUpNotification } from '../../core/wrapup/notifierPort';
import type { DesktopTexts } from '../texts/desktopTexts';
import { notificationContent } from './notificationContent';

export interface NotifierPorts {
  texts(): DesktopTexts;
  /** The agent clicked the notification of a wrap-up. */
  clicked(callId: string): void;
  /** The agent clicked a button of it. */
  chose(callId: string, name: string): void;
  /** The agent clicked the notification that Wrapkey is signed out. */
  clickedSignedOut(): void;
  readonly log: Logger;
}

/** The prompt comes first: talking to the system's notification service delays the main process visibly. */
const afterPromptMs = 200;

/**
 * The system's notifications. Silent, because the prompt is on the screen too, and the agent may be on the next call.
 */
export function systemNotifier(ports: NotifierPorts): Notifier {
  // An object without a reference is garbage-collected, and its clicks are lost. Each is kept until the wrap-up is
  // over, because it can still be clicked in the notification centre after it has left the screen.
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

/** Says that Wrapkey is still running in the tray. A click on it does nothing. */
export function announceTray(texts: DesktopTexts, log: Logger): void {
  if (!Notification.isSupported()) return;
  const title = texts.say('notification.staysInTray.title');
  const body = texts.say('notification.staysInTray.body');
  const notification = new Notification({ title, body, silent: true });
  notification.on('failed', () => log.warn('notification failed'));
  notification.show();
}

/** Stays until somebody closes it, so that an agent who was looking elsewhere finds it. */
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
    // Up to Electron 41 the index comes only as the second argument.
    const code = codes[typeof event.actionIndex === 'number' ? event.actionIndex : index];
    if (code !== undefined) ports.chose(wrapUp.callId, code.name);
  });
  // The reason may quote the text, so it is not logged.
  notification.on('failed', () => ports.log.warn('notification failed'));
  notification.show();
  return notification;
}
