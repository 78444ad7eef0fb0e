import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { until } from '../support/desktopScreen';

const answerLimitMs = 30_000;

/** A program that prints `word` or `word number`, one on a line, and is told words in the same way. */
export class ChildProgram {
  private readonly said: { readonly word: string; readonly value: number }[] = [];

  constructor(
    private readonly child: ChildProcess,
    private readonly ended: () => void,
  ) {
    if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', (line) => this.hear(line));
  }

  get pid(): number {
    const { pid } = this.child;
    if (pid === undefined) throw new Error('the program could not be started');
    return pid;
  }

  tell(words: string): void {
    this.child.stdin?.write(`${words}\n`);
  }

  /** The number behind the next such word, 0 without one; each is taken once. */
  async says(word: string, limitMs = answerLimitMs): Promise<number> {
    return until(() => this.take(word), `the program to say "${word}"`, limitMs);
  }

  /** At once and without asking it: Wrapkey's own way out may ask about pending wrap-ups. */
  async close(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await gone;
    }
    this.ended();
  }

  private hear(line: string): void {
    const [word = '', value = '0'] = line.split(' ');
    this.said.push({ word, value: Number(value) });
  }

  private take(word: string): number | null {
    const index = this.said.findIndex((one) => one.word === word);
    const [found] = index === -1 ? [] : this.said.splice(index, 1);
    return found?.value ?? null;
  }
}
