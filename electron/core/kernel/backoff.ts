import type { Random } from './random';

const firstMs = 1_000;
const longestMs = 60_000;
const shortestMs = 100;

/**
 * How long to wait before the `attempt`th try, from 1: anywhere up to 1 s, 2 s, 4 s … 60 s. The full jitter keeps
 * thousands of clients that lost the same server from coming back at the same moment.
 */
export function nextDelayMs(attempt: number, random: Random): number {
  return drawn(ceilingMs(attempt), random);
}

/**
 * The same before signing in again. A server that was away is found again by all its clients within a minute, and a
 * sign-in costs it much more than a poll: they take as long again as it was away, a minute at most.
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

/** No wait that Wrapkey chooses is longer; a longer one means that the wall clock was set back. */
export const longestDelayMs = longestMs;
