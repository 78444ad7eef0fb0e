import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { electronRuntime, isSandboxed } from '../../build/electron-path.mjs';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { aFolder } from './desk';

/** As build/vite.main.ts builds the main process, so that electron-updater is bundled in the same way. */
export async function buildUpdateProgram(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['electron', ...builtinModules] },
    build: {
      ssr: 'test/support/updateDriver.ts',
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
    },
  });
  const manifest = { name: 'update-program', version: '1.5.0', type: 'module', main: 'main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  // Of a packaged program it is app-update.yml in its resources.
  writeFileSync(
    join(folder, 'dev-app-update.yml'),
    'provider: generic\nurl: http://127.0.0.1/\nupdaterCacheDirName: kept\n',
  );
}

/** A running version 1.5.0 that believes to be an AppImage. */
export class UpdateProgram {
  readonly appImage: string;
  readonly savedFile: string;
  readonly ended: Promise<unknown>;
  private readonly answers: AsyncIterator<string, unknown>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {
    this.appImage = appImageOf(home);
    this.savedFile = savedFileOf(home);
    this.ended = once(child, 'exit').then(([code, signal]: unknown[]) => code ?? signal);
    if (child.stdout === null) throw new Error('it has no output');
    this.answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  static start(program: string, env: Readonly<Record<string, string>> = {}): UpdateProgram {
    const home = aFolder();
    writeFileSync(appImageOf(home), 'version 1.5.0');
    chmodSync(appImageOf(home), 0o755);
    mkdirSync(join(home, 'cache'));
    const asRoot = ['-r', join(repositoryRoot, 'build', 'rootWithoutSandbox.cjs')];
    const args = [...(isSandboxed() ? [] : asRoot), program, ...(isSandboxed() ? [] : ['--no-sandbox'])];
    const child = spawn(electronRuntime().executable, [...args, `--user-data-dir=${join(home, 'data')}`], {
      env: {
        ...process.env,
        XDG_CACHE_HOME: join(home, 'cache'),
        APPIMAGE: appImageOf(home),
        UPDATE_SAVED: savedFileOf(home),
        UPDATE_SILENCE_MS: '60000',
        ...env,
      },
      stdio: ['pipe', 'pipe', 'ignore'],
      // What it starts in turn ends with it.
      detached: true,
    });
    const running = new UpdateProgram(child, home);
    onTestFinished(() => running.stop());
    return running;
  }

  /** What it answers to one line. */
  async ask(action: string, value = ''): Promise<unknown> {
    this.child.stdin?.write(`${action} ${value}\n`);
    for (;;) {
      const next: IteratorResult<string, unknown> = await this.answers.next();
      if (next.done === true) throw new Error(`it ended before it answered "${action}"`);
      if (next.value.startsWith('answer ')) return JSON.parse(next.value.slice('answer '.length));
    }
  }

  async download(): Promise<unknown> {
    await this.ask('begin');
    return this.ask('done');
  }

  /** Quits, and tells the exit code. */
  async quit(): Promise<unknown> {
    await this.ask('quit');
    return this.ended;
  }

  private async stop(): Promise<void> {
    if (this.child.pid !== undefined && this.child.exitCode === null) process.kill(-this.child.pid, 'SIGKILL');
    await this.ended;
  }

  /** The files that wait for their installation. */
  kept(): readonly string[] {
    const folder = this.keptFile('');
    return existsSync(folder) ? readdirSync(folder).toSorted() : [];
  }

  keptFile(name: string): string {
    return join(this.home, 'cache', 'kept', 'pending', name);
  }

  installed(): string {
    return existsSync(this.appImage) ? readFileSync(this.appImage, 'utf8') : '';
  }
}

function appImageOf(home: string): string {
  return join(home, 'Wrapkey.AppImage');
}

function savedFileOf(home: string): string {
  return join(home, 'saved');
}
