import { setTimeout as after } from 'node:timers/promises';

/** Resolves like the work, or with `otherwise` when it takes too long. The work then continues unobserved. */
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
    // A pending timer would keep the program from ending.
    ended.abort();
  }
}
