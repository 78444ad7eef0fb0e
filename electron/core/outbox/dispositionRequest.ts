import { userDataKey, type DispositionEntry } from './entry';

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

/** Takes the pair out of a live call's user data: there is no operation to unset a disposition (gws-protocol 6.3, 6.6). */
export function clearRequest(entry: DispositionEntry): Readonly<Record<string, string>> {
  return { operationName: 'DeleteUserDataPair', key: userDataKey(entry) };
}
