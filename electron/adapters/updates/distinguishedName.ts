import { parseDn } from 'builder-util-runtime/out/rfc2253Parser.js';

/**
 * The parts of a name such as `CN="Example, Inc.", O=Example`, as electron-updater reads them. Empty for a name that is
 * not such a list or ends within quotes, because none of its parts is certain.
 */
export function parseDistinguishedName(text: string): ReadonlyMap<string, string> {
  const isClosed = /^("[^"]*"|\\.|[^"\\])*$/s.test(text);
  return isClosed ? parseDn(text) : new Map();
}
