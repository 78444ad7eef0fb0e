import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Logger } from '../../core/ports';

export interface QuitParts {
  /** Whether the agent, asked where there is something to ask, wants to quit. */
  readonly mayQuit: () => Promise<boolean>;
  /** Ends what runs and writes down what is to be kept. */
  readonly end: () => Promise<void>;
  readonly log: Logger;
}

/**
 * The one way out: menu, tray, command and system all end in `app.quit()`, which waits here until the question is
 * answered. The windows stay until then, so that "Stay" has something to stay in.
 */
export class Quit {
  private isDecided = false;
  private isAsking = false;

  constructor(private readonly parts: QuitParts) {}

  start(): void {
    app.on('before-quit', (event) => {
      if (this.isDecided) return;
      event.preventDefault();
      if (!this.isAsking) void this.ask();
    });
    // macOS and Linux: the machine goes down, and must not wait for an answer.
    powerMonitor.on('shutdown', () => this.goWithoutAsking());
  }

  /** Windows tells its windows that the user logs off. */
  watch(window: BrowserWindow): void {
    window.on('session-end', () => this.goWithoutAsking());
  }

  isUnderWay(): boolean {
    return this.isDecided;
  }

  private goWithoutAsking(): void {
    this.isDecided = true;
    void this.parts.end();
    app.quit();
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    try {
      this.isDecided = await this.parts.mayQuit();
    } catch (error) {
      // A question that cannot be asked must not keep the program from ending.
      this.parts.log.error('quit question failed', { error: error instanceof Error ? error.name : 'unknown' });
      this.isDecided = true;
    } finally {
      this.isAsking = false;
    }
    if (!this.isDecided) return;
    await this.parts.end();
    app.quit();
  }
}
