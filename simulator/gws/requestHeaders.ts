import type { IncomingHttpHeaders } from 'node:http';

const secretHeaders = ['authorization', 'cookie', 'x-csrf-token'];

/** The received headers without their secrets. */
export function harmlessHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secretHeaders.includes(name) ? '(present)' : [value ?? []].flat().join(', '),
    ]),
  );
}
