import type { Random } from './ports';

const firstMs = 1_000;
const longestMs = 60_000;
const shortestMs = 100;

/**
 * How long to wait before the `attempt`th try, from 1: anywhere up to 1 s, 2 s, 4 s … 60 s. The full jitter keeps
 * thousands of clients that lost the same server from coming back at the same moment.
 */
export function nextDelayMs(attempt: number, random: Random): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 10));
  return Math.max(shortestMs, Math.round(random.next() * ceiling));
}

/** No wait that Wrapkey chooses is longer; a longer one means that the wall clock was set back. */
export const longestDelayMs = longestMs;
