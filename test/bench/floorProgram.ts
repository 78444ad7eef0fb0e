import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { electronRuntime, isSandboxed } from '../../build/electron-path.mjs';
import { until } from '../support/desktopScreen';

const startLimitMs = 30_000;
const closeLimitMs = 5_000;

/** A bare Electron program of test/bench/floors. It prints `word` or `word number`, one on a line. */
export class FloorProgram {
  private readonly said: { readonly word: string; readonly value: number }[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly userData: string,
  ) {}

  /** Its settings go through the environment: a password has no place on a command line. Waits for its `ready`. */
  static async start(name: string, settings: Readonly<Record<string, string>>): Promise<FloorProgram> {
    const userData = mkdtempSync(join(tmpdir(), 'wrapkey-floor-'));
    const script = join(import.meta.dirname, 'floors', name, 'main.mjs');
    const args = [script, `--user-data-dir=${userData}`, ...(isSandboxed() ? [] : ['--no-sandbox'])];
    const child = spawn(electronRuntime().executable, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ...settings },
    });
    const program = new FloorProgram(child, userData);
    createInterface({ input: child.stdout }).on('line', (line) => program.hear(line));
    await program.says('ready', startLimitMs);
    return program;
  }

  tell(word: string): void {
    this.child.stdin?.write(`${word}\n`);
  }

  /** The number behind the next such word, 0 without one; each is taken once. */
  async says(word: string, limitMs?: number): Promise<number> {
    return until(() => this.take(word), `the bare program to say "${word}"`, limitMs);
  }

  async close(): Promise<void> {
    if (this.child.exitCode === null) {
      const gone = once(this.child, 'exit');
      const hung = setTimeout(() => this.child.kill('SIGKILL'), closeLimitMs);
      this.child.kill();
      await gone;
      clearTimeout(hung);
    }
    rmSync(this.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
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
