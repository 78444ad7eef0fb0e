import { api } from './addresses';

/**
 * How a disposition names its call: the documented sample has `…/api/v2/calls/{id}`, while the call resource calls
 * itself `…/api/v2/me/calls/{id}` with the path `/calls/{id}`. The API prefix is the server's own and may have another
 * host than the one Wrapkey connected to.
 */
export function dispositionCallUri(
  call: { readonly serversId: string; readonly uri: string | null; readonly path: string | null },
  serverBase: string,
): string {
  const prefix = /^(.*\/api\/v2)\//.exec(call.uri ?? '')?.[1] ?? `${serverBase}${api}`;
  return `${prefix}${call.path ?? `/calls/${call.serversId}`}`;
}
