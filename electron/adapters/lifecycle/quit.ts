import { app, powerMonitor, type BrowserWindow } from 'electron';
import { errorName } from '../../core/kernel/errorName';
import type { Logger } from '../../core/kernel/log';
import { withinTime } from '../system/withinTime';

export interface QuitParts {
  /** Asks the agent if necessary, and resolves with whether to quit. */
  readonly mayQuit: () => Promise<boolean>;
  /** Stops what runs and saves what must be kept. */
  readonly end: () => Promise<void>;
  readonly log: Logger;
}

/** A disk that hangs must not block the program, or a machine that is shutting down. */
const endLimitMs = 10_000;

/**
 * The one way out: menu, tray, command and system all end in `app.quit()`, which waits here until the question is
 * answered. The windows stay until then, so that "Stay" has something to stay in.
 */
export class Quit {
  private isDecided = false;
  private isAsking = false;
  private mayGo = false;

  constructor(private readonly parts: QuitParts) {}

  start(): void {
    app.on('before-quit', (event) => {
      if (this.mayGo) return;
      event.preventDefault();
      if (!this.isAsking) void this.ask();
    });
    // macOS and Linux: the machine shuts down, and must not wait for an answer.
    powerMonitor.on('shutdown', () => this.goWithoutAsking());
  }

  /** Windows announces the end of the user's session to windows only. */
  watch(window: BrowserWindow): void {
    window.on('session-end', () => this.goWithoutAsking());
  }

  isUnderWay(): boolean {
    return this.isDecided;
  }

  private goWithoutAsking(): void {
    // Delaying the system's own quit would cancel its shutdown.
    this.mayGo = true;
    void this.leave();
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    if (await this.isAgreed()) await this.leave();
    this.isAsking = false;
  }

  private async isAgreed(): Promise<boolean> {
    try {
      return await this.parts.mayQuit();
    } catch (error) {
      // If the question cannot be asked, the program must still be able to end.
      this.logFailure('quit question failed', error);
      return true;
    }
  }

  /** Quits when everything has been saved or has failed. */
  private async leave(): Promise<void> {
    this.isDecided = true;
    try {
      const ended = this.parts.end().then(() => true);
      if (!(await withinTime(endLimitMs, ended, false))) this.parts.log.error('quit not clean', { error: 'too slow' });
    } catch (error) {
      this.logFailure('quit not clean', error);
    }
    this.mayGo = true;
    // Not during `before-quit`: Electron would cancel quitting, and stay without windows.
    setImmediate(() => app.quit());
  }

  private logFailure(event: string, error: unknown): void {
    this.parts.log.error(event, { error: errorName(error) });
  }
}
