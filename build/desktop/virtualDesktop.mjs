/**
 * A separate desktop for real Electron: screen, session bus, unlocked keyring, window manager, tray, notifications.
 * Each program is started here, awaited on a condition, and ended by its own process id.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmEnvironment } from '../prepare/dependencies.mjs';
import { end, exitCodeOf, start } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';
import { outputOf, waitFor } from './waiting.mjs';

const SCREEN = '1280x800x24';
const TRAY_PLACE = ['--edge', 'top', '--align', 'right', '--widthtype', 'request', '--height', '28'];
const KEYRING_PASSWORD = 'test';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** A home folder for the desktop. The caches stay outside, because the Electron runtime is in one. */
function makeHome() {
  const home = mkdtempSync(join(tmpdir(), 'wrapkey-desktop-'));
  // Without this folder the keyring hangs for ever on the first secret.
  for (const folder of ['.local/share/keyrings', 'run', 'tmp'])
    mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  const inherited = npmEnvironment();
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...inherited,
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    XAUTHORITY: undefined,
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    TMPDIR: join(home, 'tmp'),
    XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
    npm_config_cache: inherited['npm_config_cache'] ?? join(homedir(), '.npm'),
  };
  return { home, env };
}

/**
 * Reads the first line that a program writes to its file descriptor 3.
 * @param {ChildProcess} child
 * @param {string} what
 */
async function lineFrom(child, what) {
  let text = '';
  child.stdio[3]?.on('data', (chunk) => (text += String(chunk)));
  return (await waitFor(() => child.exitCode !== null || (text.endsWith('\n') && text), { what })) && text.trim();
}

export class VirtualDesktop {
  constructor() {
    const { home, env } = makeHome();
    this.home = home;
    this.env = env;
    /** @type {ChildProcess[]} */
    this.programs = [];
  }

  /**
   * @param {readonly [string, ...string[]]} commandLine
   * @param {import('node:child_process').SpawnOptions} [options]
   */
  startProgram([command, ...args], options = {}) {
    // A process group of its own, so that its children end with it.
    const child = start(command, args, { env: this.env, stdio: 'ignore', detached: true, ...options });
    child.once('error', (error) => console.error(`The virtual desktop cannot start ${command}: ${error.message}`));
    this.programs.unshift(child);
    return child;
  }

  async start() {
    await this.startScreen();
    await this.startBus();
    await this.startKeyring();
    this.startProgram(['openbox', '--sm-disable']);
    this.startProgram(['trayer', ...TRAY_PLACE]);
    this.startProgram(['dunst']);
    await Promise.all([
      waitFor(() => this.ask(['xprop', '-root', '_NET_SUPPORTING_WM_CHECK'])?.includes('window id'), {
        what: 'openbox',
      }),
      waitFor(() => this.ask(['xdotool', 'search', '--class', 'trayer']), { what: 'trayer' }),
      waitFor(() => this.ownsName('org.freedesktop.Notifications'), { what: 'dunst' }),
    ]);
  }

  async startScreen() {
    const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
    const server = this.startProgram(['Xvfb', ...args], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const display = await lineFrom(server, 'Xvfb did not name its display');
    if (!display) throw new StepFailure('Xvfb ended at once', 'check that the package xvfb is installed');
    this.env['DISPLAY'] = `:${display}`;
  }

  async startBus() {
    const args = ['--session', '--nofork', '--nopidfile', '--print-address=3'];
    const bus = this.startProgram(['dbus-daemon', ...args], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const address = await lineFrom(bus, 'dbus-daemon did not name its address');
    if (!address) throw new StepFailure('dbus-daemon ended at once', 'check that the package dbus is installed');
    this.env['DBUS_SESSION_BUS_ADDRESS'] = address;
  }

  async startKeyring() {
    const args = ['--foreground', '--unlock', '--components=secrets'];
    const keyring = this.startProgram(['gnome-keyring-daemon', ...args], { stdio: ['pipe', 'ignore', 'ignore'] });
    keyring.stdin?.end(KEYRING_PASSWORD);
    await waitFor(() => this.ownsName('org.freedesktop.secrets'), { what: 'the keyring is not on the session bus' });
    await waitFor(() => this.keepsSecret(), { what: 'the keyring keeps no secret' });
  }

  keepsSecret() {
    const input = 'kept';
    outputOf(['secret-tool', 'store', '--label=Wrapkey desktop', 'wrapkey-desktop', 'ready'], { env: this.env, input });
    return this.ask(['secret-tool', 'lookup', 'wrapkey-desktop', 'ready']) === input;
  }

  /** @param {readonly [string, ...string[]]} commandLine */
  ask(commandLine) {
    return outputOf(commandLine, { env: this.env });
  }

  /** @param {string} name */
  ownsName(name) {
    const call = [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.DBus',
      '/',
      'org.freedesktop.DBus.NameHasOwner',
    ];
    return this.ask(['dbus-send', ...call, `string:${name}`])?.includes('true');
  }

  /** @param {readonly [string, ...string[]]} commandLine */
  run(commandLine) {
    // The desktop's own programs keep their temporary files in a folder of their own; the command uses the usual one.
    const env = { ...this.env, TMPDIR: process.env['TMPDIR'] };
    return exitCodeOf(this.startProgram(commandLine, { env, stdio: ['ignore', 'inherit', 'inherit'] }));
  }

  async stop() {
    // In reverse order of their start: first the command, then the programs that it used.
    for (const program of this.programs.splice(0)) await end(program);
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
