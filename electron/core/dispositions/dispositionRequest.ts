import type { CallRecord } from '../calls/callRecord';
import type { DispositionEntry } from './entry';

/** The body of SetCallDisposition, exactly as the API reference shows it (gws-protocol 6.6). */
export function dispositionRequest(entry: DispositionEntry): Readonly<Record<string, string>> {
  return {
    operationName: 'SetCallDisposition',
    callUri: entry.callUri,
    callUuid: entry.callUuid,
    disposition: entry.name,
    ...(entry.dispositionKey === null ? {} : { dispositionKey: entry.dispositionKey }),
  };
}

/**
 * The documented sample names the call as `…/api/v2/calls/{id}`, while the call resource calls itself
 * `…/api/v2/me/calls/{id}` with the path `/calls/{id}`. The API prefix is the server's own, which may be another
 * host than the one that was dialled.
 */
export function dispositionCallUri(call: CallRecord, serverBase: string): string {
  const prefix = /^(.*\/api\/v2)\//.exec(call.uri ?? '')?.[1] ?? `${serverBase}/api/v2`;
  return `${prefix}${call.path ?? `/calls/${call.id}`}`;
}
