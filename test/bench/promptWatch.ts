import type { Bridge } from '../../electron/contract/bridge';
import { until } from '../support/desktopScreen';
import type { BenchApp } from './benchApp';

declare global {
  // What the watch leaves in Electron's main process: when the prompt was last seen painted, and with which words.
  var benchPrompt: { atMs: number; text: string } | undefined;
  // What the preload gives to the pages.
  var wrapkey: Bridge;
}

/** In the page: two animation frames from now, what it says and when that was, epoch ms. */
const paintedScript = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
  resolve({ atMs: performance.timeOrigin + performance.now(), text: document.body.innerText }))))`;

/** Sees the prompt appear, from inside the program. */
export class PromptWatch {
  private constructor(private readonly app: BenchApp) {}

  static async start(app: BenchApp): Promise<PromptWatch> {
    // It comes a moment after the main window.
    await until(
      () =>
        app.electronApp.evaluate(({ BrowserWindow }, script) => {
          const prompt = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/wrapup/'));
          prompt?.on('show', () => {
            void prompt.webContents.executeJavaScript(script).then((seen: { atMs: number; text: string }) => {
              globalThis.benchPrompt = seen;
            });
          });
          return prompt !== undefined;
        }, paintedScript),
      'the prompt to be made',
    );
    return new PromptWatch(app);
  }

  /** When the prompt was painted with the card of this caller, epoch ms. */
  async painted(who: string): Promise<number> {
    const seen = await until(
      () => this.app.electronApp.evaluate(() => globalThis.benchPrompt ?? null),
      'the prompt to be painted',
    );
    // A window that is shown before its page has drawn the card has not told the agent anything.
    if (!seen.text.includes(who)) throw new Error(`the prompt was shown without the card of ${who}`);
    return seen.atMs;
  }

  /** Leaves the call without a code, so that every round starts from nothing. */
  async clear(callId: string): Promise<void> {
    const outcome = await this.app.main.evaluate(async (id) => {
      const dismissed = await wrapkey.dismissWrapUp({ callId: id });
      await wrapkey.dismissCall({ callId: id });
      return dismissed.ok;
    }, callId);
    if (!outcome) throw new Error('the wrap-up could not be dismissed');
    await this.app.electronApp.evaluate(() => {
      globalThis.benchPrompt = undefined;
    });
  }
}
