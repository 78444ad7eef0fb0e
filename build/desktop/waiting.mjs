import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { StepFailure } from '../process/stepFailure.mjs';

const INTERVAL_MS = 50;

/**
 * Polls until the condition holds; every wait has a limit and says what it waited for.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {{ what: string, limitMs?: number }} wait
 * @returns {Promise<NonNullable<Awaited<T>>>} the first truthy answer
 */
export async function waitFor(condition, { what, limitMs = 15_000 }) {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await condition();
    if (answer) return /** @type {NonNullable<Awaited<T>>} */ (answer);
    if (Date.now() > deadline) throw new StepFailure(`waited ${limitMs / 1000} s in vain: ${what}`);
    await sleep(INTERVAL_MS);
  }
}

/**
 * @param {readonly [string, ...string[]]} commandLine
 * @param {{ env: NodeJS.ProcessEnv, input?: string }} options
 * @returns {string | undefined} what it printed, unless it failed
 */
export function outputOf([command, ...args], { env, input = '' }) {
  const { status, stdout } = spawnSync(command, args, { env, input, encoding: 'utf8', timeout: 5000 });
  return status === 0 ? stdout : undefined;
}
