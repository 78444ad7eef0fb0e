import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { mustRun, until } from './desktopScreen';

// The program as it is installed: no inspector, no debugging port, the sandbox on. Knows of no test runner.

const unpacked = join(repositoryRoot, 'dist', 'linux-unpacked');
const startLimitMs = 30_000;
const endLimitMs = 20_000;

/** Chromium has no sandbox for root, and no agent works as root: then the program runs as the user `nobody`. */
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

function aFolderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-packaged-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A copy outside the repository that every user may read. */
export class Installation {
  private constructor(
    private readonly folder: string,
    readonly executable: string,
    readonly resources: string,
  ) {}

  static make(): Installation {
    const folder = aFolderForAll();
    const program = join(folder, 'Wrapkey');
    mustRun('cp', '-a', unpacked, program);
    // The Linux packages do the same when they are installed.
    if (isRoot) {
      chownSync(join(program, 'chrome-sandbox'), 0, 0);
      chmodSync(join(program, 'chrome-sandbox'), 0o4755);
    }
    return new Installation(folder, join(program, 'wrapkey'), join(program, 'resources'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program, with its arguments, that watches the whole session from outside. */
  readonly watcher?: readonly string[];
}

/** One run of the program in a session of its own: home, keyring, session bus. */
export class PackagedProgram {
  private printed = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly home: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    }
  }

  static start(
    { executable }: Installation,
    { args = [], env = {}, watcher = [] }: StartOptions = {},
  ): PackagedProgram {
    const home = aHome();
    const session = [
      'echo -n test | gnome-keyring-daemon --unlock --components=secrets > /dev/null',
      'echo $$ > "$HOME/wrapkey.pid"',
      'exec "$@"',
    ].join('\n');
    // In an Electron that can run as Node the first argument would be the script.
    const program = [executable, ...args, '--password-store=gnome-libsecret'];
    const line = ['dbus-run-session', '--', 'sh', '-c', session, 'session', ...program];
    const asUser = isRoot
      ? ['setpriv', `--reuid=${String(nobody.uid)}`, `--regid=${String(nobody.gid)}`, '--clear-groups', ...line]
      : line;
    const [command = '', ...rest] = [...watcher, ...asUser];
    const child = spawn(command, rest, {
      cwd: home,
      env: { ...ofThisDesktop(), HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), LANG: 'en_US.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its children end with it.
      detached: true,
    });
    return new PackagedProgram(child, home);
  }

  get userData(): string {
    return join(this.home, '.config', 'Wrapkey');
  }

  /** The output of the program and its session. */
  output(): string {
    return this.printed;
  }

  log(): string {
    const file = join(this.userData, 'logs', 'wrapkey.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  async logs(line: string | RegExp, limitMs = startLimitMs): Promise<void> {
    const isThere = (): boolean => (typeof line === 'string' ? this.log().includes(line) : line.test(this.log()));
    await until(isThere, `"${String(line)}" in the log of the packaged program; it printed: ${this.printed}`, limitMs);
  }

  /** The main process; those of its windows and helpers are below it. */
  get pid(): number {
    return Number(readFileSync(join(this.home, 'wrapkey.pid'), 'utf8'));
  }

  /** Resolves with the exit code. */
  async ended(limitMs = endLimitMs): Promise<number | null> {
    await until(() => this.hasEnded(), 'the packaged program to end', limitMs);
    return this.child.exitCode;
  }

  async stop(): Promise<void> {
    if (this.child.pid !== undefined && !this.hasEnded()) {
      const gone = once(this.child, 'exit');
      process.kill(-this.child.pid, 'SIGKILL');
      await gone;
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** A home folder. Without one of its folders the keyring would hang on its first secret. */
function aHome(): string {
  const home = aFolderForAll();
  const folders = ['', 'run', '.local', '.local/share', '.local/share/keyrings'].map((name) => join(home, name));
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    if (isRoot) chownSync(folder, nobody.uid, nobody.gid);
  }
  return home;
}

/** Only the screen from the environment of the tests. */
function ofThisDesktop(): Record<string, string> {
  const { DISPLAY = '', PATH = '' } = process.env;
  return { DISPLAY, PATH };
}
