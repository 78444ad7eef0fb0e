import type { PersonalFact } from './personalFact';

export type LogFacts = Readonly<Record<string, string | number | boolean | null | PersonalFact>>;

/**
 * Facts are ids, states, counts and durations; never a password, cookie or token. Log a phone number, a name, an
 * address or a user-data value only as `personal(kind, value)`, which the policy's mask for that kind hides.
 */
export interface Logger {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}
