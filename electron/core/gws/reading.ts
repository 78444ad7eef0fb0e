import { cleaned, cutOff, isLookedAtWhole, longestSaid, shortened, visible } from '../privacy/plainLine';
import type { MomentSecrets } from './momentSecrets';
import { withoutSecrets } from '../privacy/withoutSecrets';
import { bounds } from './bounds';

/** The one way from a server's text to something that is shown or kept: bounded, cleaned, without secrets. */
export interface Reading {
  /** A name: one line that nothing can turn round. `longest`: `bounds.nameLength` where nothing is said. */
  line(text: string, longest?: number): string;
  /** What the server says when it refuses something: one line, and without whatever looks like a secret. */
  said(text: string): string;
  /** A value of user data, or its name: as it is but for secrets, and cut, with `…` behind it, where it is longer. */
  value(text: string, longest: number): string;
  /** An id, a host or a key: as it is, or without the secrets that stand in it, in small letters, and of no use then. */
  id(text: string): string;
  /** Keys of user data that are read whatever else is left out, and stay as they are. */
  readonly wantedKeys: readonly string[];
}

/** `isCut`: more followed at the end of the text. */
type Hidden = (text: string, isCut: boolean) => string;

function readingWith(hidden: Hidden, id: Reading['id'], wantedKeys: () => readonly string[]): Reading {
  // What is cut off here may be the end of a secret.
  const wholeLine = (text: string, longest: number): string =>
    hidden(cleaned(text, longest), !isLookedAtWhole(text, longest));
  return {
    line: (text, longest = bounds.nameLength) => shortened(wholeLine(text, longest), longest),
    said: (text) => shortened(withoutSecrets(wholeLine(text, longestSaid)), longestSaid),
    value: (text, longest) => {
      const isCut = text.length > longest;
      const kept = cutOff(text, longest);
      // As it will be shown: what nobody sees must not hide a secret.
      const seen = visible(kept);
      const harmless = hidden(seen, isCut);
      // A code is compared with its name as it came.
      const value = harmless === seen ? kept : harmless;
      return isCut ? `${value}…` : value;
    },
    id,
    get wantedKeys() {
      return wantedKeys();
    },
  };
}

/** For what comes from nobody who was told a secret. */
export const plainReading: Reading = readingWith(
  (text) => text,
  (text) => text,
  () => [],
);

/** For what comes from one server. */
export function readingOf(secrets: MomentSecrets, wantedKeys: () => readonly string[]): Reading {
  return readingWith(
    (text, isCut) => secrets.without(text, isCut),
    (text) => secrets.withoutInId(text),
    wantedKeys,
  );
}
