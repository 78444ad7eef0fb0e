import { cleaned, longestSaid, shortened } from '../privacy/plainLine';
import type { MomentSecrets } from '../privacy/momentSecrets';
import { withoutSecrets } from '../privacy/withoutSecrets';
import { bounds } from './bounds';

/** The one way from a server's text to something that is shown or kept: bounded, cleaned, without secrets. */
export interface Reading {
  /** A name: one line that nothing can turn round. `longest`: `bounds.nameLength` where nothing is said. */
  line(text: string, longest?: number): string;
  /** What the server says when it refuses something: one line, and without whatever looks like a secret. */
  said(text: string): string;
  /** A value that keeps its lines. It must be bounded already. */
  value(text: string): string;
  /** Keys of user data that are read whatever else is left out. */
  readonly wantedKeys: readonly string[];
}

function readingWith(hidden: (text: string) => string, wantedKeys: () => readonly string[]): Reading {
  return {
    line: (text, longest = bounds.nameLength) => shortened(hidden(cleaned(text, longest)), longest),
    said: (text) => shortened(withoutSecrets(hidden(cleaned(text, longestSaid))), longestSaid),
    value: (text) => hidden(text),
    get wantedKeys() {
      return wantedKeys();
    },
  };
}

/** For what comes from nobody who was told a secret. */
export const plainReading: Reading = readingWith(
  (text) => text,
  () => [],
);

/** For what comes from one server. */
export function readingOf(secrets: MomentSecrets, wantedKeys: () => readonly string[]): Reading {
  return readingWith((text) => secrets.without(text), wantedKeys);
}
