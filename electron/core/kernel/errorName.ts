/** The only part of an unexpected error that may be logged: its message may quote personal data. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
