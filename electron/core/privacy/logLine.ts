import type { LogFacts } from '../kernel/log';
import { maskValue } from './mask';
import type { PersonalFact } from '../kernel/personalFact';
import { withoutSecrets, withoutSecretsAndPersons } from './withoutSecrets';

/** The policy's `privacy.log`: a word of Genesys's log filter for every kind of personal fact. */
export interface LogFilter {
  readonly default: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** What counts until the policy has been read. */
export const hideEverything: LogFilter = { default: 'hide', keys: {} };

/** Long enough for every line of ours; no fact can fill the disk. */
const longestLine = 4_000;

/** One line for the log: the event, then its facts as JSON, with nothing in it that the filter hides. */
export function logLine(event: string, facts: LogFacts, filter: LogFilter): string {
  const shown = Object.entries(facts).map(([name, fact]) => [name, shownFact(name, fact, filter)] as const);
  const line = shown.length === 0 ? event : `${event} ${JSON.stringify(Object.fromEntries(shown))}`;
  // Once more as a whole: what is in two facts may be a secret only side by side.
  return withoutSecrets(line.slice(0, longestLine)).slice(0, longestLine);
}

function shownFact(
  name: string,
  fact: LogFacts[string],
  filter: LogFilter,
): string | number | boolean | null | undefined {
  if (fact === null || typeof fact === 'number' || typeof fact === 'boolean') return fact;
  // Cut first: nobody should wait for a search through megabytes.
  if (typeof fact === 'string') return isId(name, fact) ? fact : withoutSecretsAndPersons(fact.slice(0, longestLine));
  return maskedFact(fact, filter);
}

function maskedFact({ kind, value }: PersonalFact, { keys, default: word }: LogFilter): string {
  return maskValue(value, Object.hasOwn(keys, kind) ? (keys[kind] ?? word) : word);
}

/** Ids of GWS and ours hold long runs of digits that are no telephone numbers. One that is nothing but digits may be one. */
function isId(name: string, text: string): boolean {
  return /Id$/.test(name) && /^[\w-]{1,64}$/.test(text) && /[A-Za-z]/.test(text);
}
