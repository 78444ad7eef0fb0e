import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import type { Application } from '../../core/application';
import type { Logger } from '../../core/ports';

const quitFlushMs = 5_000;

/** Nothing that was chosen is lost by quitting: what waits is sent first, and the agent is asked about the rest. */
export function flushBeforeQuit(application: Application, window: () => BrowserWindow | null): void {
  let mayQuit = false;
  let isAsking = false;
  app.on('before-quit', (event) => {
    if (mayQuit) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void confirmQuit(application, window()).then((confirmed) => {
      isAsking = false;
      if (!confirmed) return;
      mayQuit = true;
      application.stop();
      app.quit();
    });
  });
}

async function confirmQuit(application: Application, window: BrowserWindow | null): Promise<boolean> {
  const unsent = await application.flush(quitFlushMs);
  if (unsent === 0) return true;
  const question = {
    type: 'warning' as const,
    message: `${unsent} disposition${unsent === 1 ? ' is' : 's are'} not sent yet.`,
    detail: 'Wrapkey could not reach the server. If you quit now, they are lost.',
    buttons: ['Stay', 'Quit anyway'],
    defaultId: 0,
    cancelId: 0,
  };
  const answer = await (window === null ? dialog.showMessageBox(question) : dialog.showMessageBox(window, question));
  return answer.response === 1;
}

/** After sleep the connection is tried at once rather than when its timer says so. */
export function reconnectAfterSleep(application: Application): void {
  powerMonitor.on('resume', () => application.session.reconnectNow());
  powerMonitor.on('unlock-screen', () => application.session.reconnectNow());
}

/** A bug is logged and the program goes on; losing the session would be worse for the agent. */
export function logBugs(log: Logger): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception', { stack: error.stack ?? error.message }));
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled rejection', {
      stack: reason instanceof Error ? (reason.stack ?? reason.message) : 'no error',
    });
  });
}
