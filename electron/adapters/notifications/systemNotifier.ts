import { Notification } from 'electron';
import type { CallbackNotifier } from '../../core/callbacks/callbackNotifierPort';
import type { Logger } from '../../core/kernel/log';
import { plainLine } from '../../core/privacy/plainLine';
import type { RecordingNotifier } from '../../core/recording/recordingNotifierPort';
import type { Notifier, SignedOutNotification, WrapUpNotification } from '../../core/wrapup/notifierPort';
import type { DesktopTexts } from '../texts/desktopTexts';
import { callbackContent, notificationContent, pausedContent, type NotificationContent } from './notificationContent';

export interface NotifierPorts {
  texts(): DesktopTexts;
  /** The agent clicked the notification of a wrap-up. */
  clicked(callId: string): void;
  /** The agent clicked a button of it. */
  chose(callId: string, name: string): void;
  clickedPausedRecording(callId: string): void;
  clickedCallback(): void;
  /** The agent clicked the notification that Wrapkey is signed out. */
  clickedSignedOut(): void;
  readonly log: Logger;
}

/** The prompt comes first: talking to the system's notification service delays the main process visibly. */
const afterPromptMs = 200;

/**
 * The system's notifications. Silent, because the prompt is on the screen too, and the agent may be on the next call.
 */
export function systemNotifier(ports: NotifierPorts): Notifier & RecordingNotifier & CallbackNotifier {
  // An object without a reference is garbage-collected, and its clicks are lost. Each is kept until the wrap-up is
  // over, because it can still be clicked in the notification centre after it has left the screen.
  const open = new Map<string, Notification>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const paused = new Map<string, Notification>();
  const callbacks = new Map<string, Notification>();
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
  const closePausedRecording = (callId: string): void => {
    paused.get(callId)?.close();
    paused.delete(callId);
  };
  const closeCallback = (id: string): void => {
    callbacks.get(id)?.close();
    callbacks.delete(id);
  };
  return {
    showCallback: (notification) => {
      closeCallback(notification.id);
      const content = callbackContent(notification, ports.texts());
      const one = shownToStay(content, () => ports.clickedCallback(), ports.log);
      if (one !== null) callbacks.set(notification.id, one);
    },
    closeCallback,
    showPausedRecording: (notification) => {
      closePausedRecording(notification.callId);
      const content = pausedContent(notification, ports.texts());
      const one = shownToStay(content, () => ports.clickedPausedRecording(notification.callId), ports.log);
      if (one !== null) paused.set(notification.callId, one);
    },
    closePausedRecording,
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
      for (const id of [...callbacks.keys()]) closeCallback(id);
      for (const callId of [...paused.keys()]) closePausedRecording(callId);
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

function shownSignedOut({ hasCall }: SignedOutNotification, ports: NotifierPorts): Notification | null {
  const texts = ports.texts();
  const title = texts.say('notification.signedOut.title');
  const body = texts.say(hasCall ? 'notification.signedOut.onCall' : 'notification.signedOut.idle');
  return shownToStay({ title, body }, () => ports.clickedSignedOut(), ports.log);
}

/** Stays until somebody closes it, so that an agent who was looking elsewhere finds it. */
function shownToStay(
  { title, body }: Pick<NotificationContent, 'title' | 'body'>,
  clicked: () => void,
  log: Logger,
): Notification | null {
  if (!Notification.isSupported()) return null;
  const notification = new Notification({ title, body, silent: true, urgency: 'critical', timeoutType: 'never' });
  notification.on('click', clicked);
  notification.on('failed', () => log.warn('notification failed'));
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
