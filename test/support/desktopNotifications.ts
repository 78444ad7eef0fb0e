import { z } from 'zod';
import { mustRun, until, windowsOnScreen, type DesktopWindow } from './desktopScreen';

const text = z.object({ data: z.string() });
const history = z.object({
  data: z.tuple([z.array(z.object({ appname: text, summary: text, body: text }))]),
});

export interface DesktopNotification {
  readonly program: string;
  readonly title: string;
  readonly body: string;
}

/** Waits until a notification is really on the screen. */
export function notificationOnScreen(): Promise<DesktopWindow> {
  // Without one dunst's window is a line of one pixel, or not mapped.
  return until(() => windowsOnScreen().find(({ className }) => className === 'Dunst'), 'a notification on the screen');
}

export function closeAllNotifications(): void {
  mustRun('dunstctl', 'close-all');
}

/** Those that have been closed, newest first: dunst tells the words only then. */
export function closedNotifications(): readonly DesktopNotification[] {
  const [entries] = history.parse(JSON.parse(mustRun('dunstctl', 'history'))).data;
  return entries.map(({ appname, summary, body }) => ({ program: appname.data, title: summary.data, body: body.data }));
}
