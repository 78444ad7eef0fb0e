/** Starts programs, remembers them, and ends them when this program is told to end. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { StepFailure } from './stepFailure.mjs';

const GRACE_MS = 5000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** @type {Set<ChildProcess>} */
const running = new Set();
/** @type {Set<ChildProcess>} */
const groupLeaders = new Set();

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options] `detached` gives the child a process group of its own, ended as a whole
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  running.add(child);
  if (options.detached) groupLeaders.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Once this program is ending, waiting for a child never resolves, so that nothing continues and nothing new starts.
 */
const ending = { hasBegun: false };

/**
 * The exit code as a shell would give it; a program that cannot be started is 127.
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
export async function exitCodeOf(child) {
  const exitCode = await exited(child);
  return ending.hasBegun ? new Promise(() => undefined) : exitCode;
}

/** @param {ChildProcess} child @returns {Promise<number>} */
function exited(child) {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export function run(command, args, options = {}) {
  return exitCodeOf(start(command, args, options));
}

/**
 * Runs a program whose failure ends the command; the exit code is passed on.
 * @param {readonly [string, ...string[]]} commandLine
 * @param {{ what: string, advice?: string, options?: SpawnOptions }} step
 */
export async function mustRun([command, ...args], { what, advice = '', options = {} }) {
  const exitCode = await run(command, args, options);
  if (exitCode !== 0) throw new StepFailure(`${what} (exit code ${exitCode})`, advice, exitCode);
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalTo(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(groupLeaders.has(child) ? -child.pid : child.pid, signal);
  } catch {
    // It has ended by itself in the meantime, which is what we want.
  }
}

/**
 * Ends one child, and its whole group if it leads one: first with SIGTERM, then with SIGKILL.
 * @param {ChildProcess} child
 */
export async function end(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = exited(child);
    signalTo(child, 'SIGTERM');
    const killer = setTimeout(() => signalTo(child, 'SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(killer);
  }
  // A leader can leave members of its group behind.
  if (groupLeaders.has(child)) signalTo(child, 'SIGKILL');
  groupLeaders.delete(child);
}

/** Other code may start a child meanwhile, so this checks again until none is left. */
async function endAll() {
  while (running.size > 0) await Promise.all([...running].map(end));
}

/**
 * On Ctrl+C and similar signals: ends every child, cleans up, and exits with the shell's exit code.
 * @param {() => void | Promise<void>} [cleanUp]
 */
export function endChildrenOnSignal(cleanUp = () => undefined) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (ending.hasBegun) return;
      ending.hasBegun = true;
      void endAll()
        .then(cleanUp)
        .finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
}
