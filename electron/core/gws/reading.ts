import { cleaned, cutOff, isLookedAtWhole, longestSaid, shortened, visible } from '../privacy/plainLine';
import { withoutSecrets } from '../privacy/withoutSecrets';
import { bounds } from './bounds';
import type { MomentSecrets } from './momentSecrets';

/** The only way from a server's text to something shown or stored: limited in length, cleaned, without secrets. */
export interface Reading {
  /** A name, as one line without direction marks. `longest` defaults to `bounds.nameLength`. */
  line(text: string, longest?: number): string;
  /** A server's reason for a refusal, as one line without anything that looks like a secret. */
  said(text: string): string;
  /** A name or value of user data: unchanged except that secrets are removed and long text is cut and ends in `…`. */
  value(text: string, longest: number): string;
  /** An id, a host or a key: as it is, or without the secrets that stand in it, in small letters, and of no use then. */
  id(text: string): string;
  /** User-data keys that are always read and never changed. */
  readonly wantedKeys: readonly string[];
}

/** `isCut`: the text went on after its end. */
type Hidden = (text: string, isCut: boolean) => string;

function readingWith(hidden: Hidden, id: Reading['id'], wantedKeys: () => readonly string[]): Reading {
  // The part that is cut off may hold the end of a secret.
  const wholeLine = (text: string, longest: number): string =>
    hidden(cleaned(text, longest), !isLookedAtWhole(text, longest));
  return {
    line: (text, longest = bounds.nameLength) => shortened(wholeLine(text, longest), longest),
    said: (text) => shortened(withoutSecrets(wholeLine(text, longestSaid)), longestSaid),
    value: (text, longest) => {
      const isCut = text.length > longest;
      const kept = cutOff(text, longest);
      // As it will be shown: an invisible character must not hide a secret.
      const seen = visible(kept);
      const harmless = hidden(seen, isCut);
      // A code is compared with its name exactly as it came.
      const value = harmless === seen ? kept : harmless;
      return isCut ? `${value}…` : value;
    },
    id,
    get wantedKeys() {
      return wantedKeys();
    },
  };
}

/** For texts from sources that never got a secret. */
export const plainReading: Reading = readingWith(
  (text) => text,
  (text) => text,
  () => [],
);

/** For the texts of one server. */
export function readingOf(secrets: MomentSecrets, wantedKeys: () => readonly string[]): Reading {
  return readingWith(
    (text, isCut) => secrets.without(text, isCut),
    (text) => secrets.withoutInId(text),
    wantedKeys,
  );
}
