import type { LogFacts } from '../kernel/log';
import type { PersonalFact } from '../kernel/personalFact';
import { maskValue } from './mask';
import { withoutSecrets, withoutSecretsAndPersons } from './withoutSecrets';

/** The policy's `privacy.log`: a mask in the terms of Genesys's log filter for each kind of personal fact. */
export interface LogFilter {
  readonly default: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** In force until the policy has been read. */
export const hideEverything: LogFilter = { default: 'hide', keys: {} };

/** Long enough for every line of ours, and short enough that no fact can fill the disk. */
const longestLine = 4_000;

/** One line for the log: the event, then its facts as JSON, without anything that the filter hides. */
export function logLine(event: string, facts: LogFacts, filter: LogFilter): string {
  const shown = Object.entries(facts).map(([name, fact]) => [name, shownFact(name, fact, filter)] as const);
  const line = shown.length === 0 ? event : `${event} ${JSON.stringify(Object.fromEntries(shown))}`;
  // Checked again as a whole: two facts may be a secret only side by side.
  return withoutSecrets(line.slice(0, longestLine)).slice(0, longestLine);
}

function shownFact(
  name: string,
  fact: LogFacts[string],
  filter: LogFilter,
): string | number | boolean | null | undefined {
  if (fact === null || typeof fact === 'number' || typeof fact === 'boolean') return fact;
  // Cut first, so that megabytes are not searched.
  if (typeof fact === 'string') return isId(name, fact) ? fact : withoutSecretsAndPersons(fact.slice(0, longestLine));
  return maskedFact(fact, filter);
}

function maskedFact({ kind, value }: PersonalFact, { keys, default: word }: LogFilter): string {
  return maskValue(value, Object.hasOwn(keys, kind) ? (keys[kind] ?? word) : word);
}

/** Ids of GWS and ours contain long runs of digits that are not telephone numbers. An id of digits only may be one. */
function isId(name: string, text: string): boolean {
  return /Id$/.test(name) && /^[\w-]{1,64}$/.test(text) && /[A-Za-z]/.test(text);
}
