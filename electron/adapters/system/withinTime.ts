import { setTimeout as after } from 'node:timers/promises';

/** What the work resolves with, or `otherwise` when it takes longer; the work goes on then, and nobody waits for it. */
export async function withinTime<Value, Otherwise>(
  limitMs: number,
  work: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  const ended = new AbortController();
  const tooLate = after(limitMs, otherwise, { signal: ended.signal });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    // A timer that is left behind would keep the program from ending.
    ended.abort();
  }
}
