import type { Credentials } from '../../core/gws/httpPort';

/**
 * The value of the Authorization header. Genesys's own C# client encodes credentials as ISO-8859-1 (gws-protocol
 * 2.2); credentials that do not fit into that are encoded as UTF-8.
 */
export function basicAuthorization({ userName, password }: Credentials): string {
  const text = `${userName}:${password}`;
  const fitsLatin1 = Array.from(text).every((character) => (character.codePointAt(0) ?? 0) <= 0xff);
  return `Basic ${Buffer.from(text, fitsLatin1 ? 'latin1' : 'utf8').toString('base64')}`;
}
