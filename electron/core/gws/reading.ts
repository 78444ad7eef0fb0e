import { cleaned, cutOff, isLookedAtWhole, longestSaid, shortened, visible } from '../privacy/plainLine';
import { withoutSecrets } from '../privacy/withoutSecrets';
import { bounds } from './bounds';
import type { SessionSecrets } from './sessionSecrets';

/** The only way from a server's text to something shown or stored: limited in length, cleaned, without secrets. */
export interface Reading {
  /** A name, as one line without direction marks. `longest` defaults to `bounds.nameLength`. */
  line(text: string, longest?: number): string;
  /** A server's reason for a refusal, as one line without anything that looks like a secret. */
  said(text: string): string;
  /** A name or value of user data: unchanged except that secrets are removed and long text is cut and ends in `…`. */
  value(text: string, longest: number): string;
  /** An id, a host or a key: unchanged, unless a secret is in it. Then it is in lower case, without the secret, and useless. */
  id(text: string): string;
  /** User-data keys that are always read and never changed. */
  readonly wantedKeys: readonly string[];
}

/** Removes secrets. `isCut`: the text was longer, and its end was cut off. */
type Hidden = (text: string, isCut: boolean) => string;

function readingWith(hidden: Hidden, id: Reading['id'], wantedKeys: () => readonly string[]): Reading {
  // A secret may continue in the part that is cut off.
  const wholeLine = (text: string, longest: number): string =>
    hidden(cleaned(text, longest), !isLookedAtWhole(text, longest));
  return {
    line: (text, longest = bounds.nameLength) => shortened(wholeLine(text, longest), longest),
    said: (text) => shortened(withoutSecrets(wholeLine(text, longestSaid)), longestSaid),
    value: (text, longest) => {
      const isCut = text.length > longest;
      const kept = cutOff(text, longest);
      // Searched as it will be shown: an invisible character must not hide a secret.
      const seen = visible(kept);
      const harmless = hidden(seen, isCut);
      // Unchanged if it has no secret: a code is compared with exactly what the server sent.
      const value = harmless === seen ? kept : harmless;
      return isCut ? `${value}…` : value;
    },
    id,
    get wantedKeys() {
      return wantedKeys();
    },
  };
}

/** For texts from sources that were never given a secret. */
export const plainReading: Reading = readingWith(
  (text) => text,
  (text) => text,
  () => [],
);

/** For the texts of one server. */
export function readingOf(secrets: SessionSecrets, wantedKeys: () => readonly string[]): Reading {
  return readingWith(
    (text, isCut) => secrets.without(text, isCut),
    (text) => secrets.withoutInId(text),
    wantedKeys,
  );
}
