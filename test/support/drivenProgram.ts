import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { z } from 'zod';
import { electronRuntime, isSandboxed } from '../../build/electron-path.mjs';
import { repositoryRoot } from '../../build/prepare/folders.mjs';

const lineOfAnswer = z.object({ id: z.number(), answer: z.unknown() });

/**
 * Makes a program for Electron out of one file of the tests, which answers lines (`answerLines.ts`). It is bundled as
 * build/vite.main.ts bundles the main process.
 */
export async function buildDrivenProgram(driver: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['electron', ...builtinModules] },
    build: {
      ssr: driver,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
    },
  });
  const manifest = { name: 'driven-program', version: '1.5.0', type: 'module', main: 'main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A running program that does one thing of Wrapkey in real Electron, when it is asked to. */
export class DrivenProgram {
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<unknown>;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private isOver = false;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit').then(([code, signal]: unknown[]) => code ?? signal);
    if (child.stdout === null) throw new Error('it has no output');
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => this.heard(line));
    lines.on('close', () => {
      this.isOver = true;
      for (const { reject } of this.waiting.values()) reject(new Error('it ended before it answered'));
    });
  }

  /** `program`: the folder it was built in. */
  static start(program: string, userData: string, env: Readonly<Record<string, string>> = {}): DrivenProgram {
    const asRoot = ['-r', join(repositoryRoot, 'build', 'rootWithoutSandbox.cjs')];
    const args = [...(isSandboxed() ? [] : asRoot), program, ...(isSandboxed() ? [] : ['--no-sandbox'])];
    const child = spawn(electronRuntime().executable, [...args, `--user-data-dir=${userData}`], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
      // What it starts in turn ends with it.
      detached: true,
    });
    return new DrivenProgram(child);
  }

  ask(action: string, value: unknown = null): Promise<unknown> {
    if (this.isOver) return Promise.reject(new Error(`it had ended before it was asked for "${action}"`));
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.stdin?.write(`${JSON.stringify({ id, action, value })}\n`);
    });
  }

  async stop(): Promise<void> {
    if (this.child.pid !== undefined && this.child.exitCode === null) process.kill(-this.child.pid, 'SIGKILL');
    await this.ended;
  }

  private heard(line: string): void {
    // Electron and its libraries write lines too.
    if (!line.startsWith('{"id":')) return;
    const { id, answer } = lineOfAnswer.parse(JSON.parse(line));
    this.waiting.get(id)?.resolve(answer);
    this.waiting.delete(id);
  }
}
