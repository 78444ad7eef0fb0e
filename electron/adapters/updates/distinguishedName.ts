import { parseDn } from 'builder-util-runtime/out/rfc2253Parser.js';

/**
 * The parts of a name such as `CN="Example, Inc.", O=Example`, as electron-updater reads them. Nothing of a name that is
 * no such list, or ends within quotes: of that no part is certain.
 */
export function parseDistinguishedName(text: string): ReadonlyMap<string, string> {
  const isClosed = /^("[^"]*"|\\.|[^"\\])*$/s.test(text);
  return isClosed ? parseDn(text) : new Map();
}
