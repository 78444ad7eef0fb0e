import type { Random } from './random';

const firstMs = 1_000;
const longestMs = 60_000;
const shortestMs = 100;

/**
 * The delay before the `attempt`th try, from 1: a random time up to 1 s, 2 s, 4 s … 60 s. Full jitter keeps thousands
 * of clients that lost the same server from returning at the same moment.
 */
export function nextDelayMs(attempt: number, random: Random): number {
  return drawn(ceilingMs(attempt), random);
}

/**
 * The delay before signing in again. All clients find a returning server within a minute, and a sign-in costs it far
 * more than a poll, so they spread over as long as it was away, up to a minute.
 */
export function reconnectDelayMs(attempt: number, awayMs: number, random: Random): number {
  return drawn(Math.max(ceilingMs(attempt), Math.min(longestMs, awayMs)), random);
}

function ceilingMs(attempt: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 10));
}

function drawn(ceiling: number, random: Random): number {
  return Math.max(shortestMs, Math.round(random.next() * ceiling));
}

/** Wrapkey never chooses a longer delay, so a longer one means that the wall clock was set back. */
export const longestDelayMs = longestMs;
