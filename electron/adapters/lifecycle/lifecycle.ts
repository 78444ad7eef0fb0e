import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import type { Application } from '../../core/application';
import type { LogFacts, Logger } from '../../core/ports';

const quitFlushMs = 5_000;

/**
 * Nothing that was chosen is lost by quitting: what waits is sent first, and the agent is asked about the rest. The
 * window stays until that is decided, so that "Stay" has something to stay in.
 */
export function flushBeforeQuit(application: Application, window: BrowserWindow, log: Logger): void {
  let mayQuit = false;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    isAsking = true;
    try {
      mayQuit = await confirmQuit(application, window);
    } catch (error) {
      // A question that cannot be asked must not keep the program from ending.
      log.error('quit question failed', { error: error instanceof Error ? error.name : 'unknown' });
      mayQuit = true;
    } finally {
      isAsking = false;
    }
    if (!mayQuit) return;
    application.stop();
    app.quit();
  };
  const holdUp = (event: { preventDefault(): void }): void => {
    if (mayQuit) return;
    event.preventDefault();
    if (!isAsking) void ask();
  };
  app.on('before-quit', holdUp);
  window.on('close', holdUp);
}

async function confirmQuit(application: Application, window: BrowserWindow): Promise<boolean> {
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
  const answer = await (window.isDestroyed()
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question));
  return answer.response === 1;
}

/** After sleep the connection is tried at once rather than when its timer says so. */
export function reconnectAfterSleep(application: Application): void {
  powerMonitor.on('resume', () => application.session.wokeUp());
}

/** A bug is logged and the program goes on; losing the session would be worse for the agent. */
export function logBugs(log: Logger): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception', bugFacts(error)));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', bugFacts(reason)));
}

/** Where it happened, without the message: that may quote data. */
function bugFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    frames: frames
      .slice(0, 8)
      .map((frame) => frame.trim())
      .join(' | '),
  };
}
