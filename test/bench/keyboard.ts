import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { epochMs } from './clock';

/** Real keys without the start of a program for each: one xdotool that reads its commands. */
export class Keyboard {
  private readonly xdotool: ChildProcess = spawn('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'inherit'] });

  /**
   * Holds the modifiers, as a hand does, then presses the key; returns when the key was given to xdotool, epoch ms.
   * Without a delay: xdotool's own would be measured with it.
   */
  async press(key: string, modifiers: readonly string[] = ['ctrl', 'alt']): Promise<number> {
    await this.do(modifiers.map((modifier) => `keydown ${modifier}`).join(' '));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const atMs = epochMs();
    await this.do(`key --delay 0 ${key}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await this.do(modifiers.map((modifier) => `keyup ${modifier}`).join(' '));
    return atMs;
  }

  async close(): Promise<void> {
    const gone = once(this.xdotool, 'exit');
    this.xdotool.stdin?.end();
    await gone;
  }

  private do(command: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.xdotool.stdin?.write(`${command}\n`, (error) => (error ? reject(error) : resolve()));
    });
  }
}
