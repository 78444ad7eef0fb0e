import type { LogFacts, Logger } from '../../core/kernel/log';

/** A bug is logged and the program goes on; losing the session would be worse for the agent. */
export function logBugs(log: Logger): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception', bugFacts(error)));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', bugFacts(reason)));
}

/** Where it happened. The message is left out because it may quote personal data. */
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
