/** All that may be logged of an error that nobody expected: its message may quote data. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
