import type { WebContents } from 'electron';
import type { Logger } from '../../core/kernel/log';

// A page that crashes while it loads must not keep the machine busy.
const pauseMs = 1_000;

/** Reloads a page whose process has died; everything it shows is in the next snapshot. */
export function reloadAfterCrash(contents: WebContents, page: string, log: Logger): void {
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('page crashed', { page, reason, exitCode });
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload();
    }, pauseMs);
  });
}
