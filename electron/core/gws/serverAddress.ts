/** Where GWS is, derived from what someone typed. */
export interface ServerAddress {
  /** Everything before `/api/v2` and `/internal-api`; no slash at the end. */
  readonly base: string;
  readonly origin: string;
  readonly host: string;
}

/**
 * Accepts `gws.example`, `https://gws.example:8090/ctx`, `http://gws.example/api/v2/`. Without a scheme it is https,
 * but http for this machine itself. `null` when it is not an address.
 */
export function parseServerAddress(typed: string): ServerAddress | null {
  const trimmed = typed.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const url = parseUrl(withScheme(trimmed));
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  // A password in an address would end up on the screen and on disk.
  if (url.username !== '' || url.password !== '') return null;
  const path = url.pathname.replace(/\/+$/, '').replace(/\/api\/v2(\/.*)?$/, '');
  return { base: `${url.origin}${path}`, origin: url.origin, host: url.host };
}

/**
 * Whether a person may have typed it as a server's address: its path is a few short plain words. Anything longer, or
 * encoded, could carry stolen data.
 */
export function hasPlainPath({ base, origin }: ServerAddress): boolean {
  return /^(?:\/[\w.~-]{1,32}){0,3}$/.test(base.slice(origin.length));
}

function withScheme(typed: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return typed;
  const isThisMachine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/i.test(typed);
  return `${isThisMachine ? 'http' : 'https'}://${typed}`;
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    // The constructor throws when the text is not an address.
    return null;
  }
}
