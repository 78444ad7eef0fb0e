import type { GwsCall } from '../gws/call';

// A server may reuse the id of an earlier call. The later call then gets an id of its own within Wrapkey, so that no
// code, wrap-up or undo reaches the wrong call: the server's id, a space (which no usable id holds), and its callUuid.

/** One call that has had an id. `null`: the server did not send its callUuid. */
export interface KnownCall {
  readonly callId: string;
  readonly callUuid: string | null;
}

/** The server's id for the call, as it stands in an address. */
export function serversId(callId: string): string {
  const end = callId.indexOf(' ');
  return end === -1 ? callId : callId.slice(0, end);
}

/**
 * Gives the call its id within Wrapkey. `known`: the calls that have had this id, newest last. A message without a
 * callUuid is taken to be about the newest.
 */
export function identified(received: GwsCall, known: readonly KnownCall[]): GwsCall {
  const namesakes = known.filter(({ callId }) => serversId(callId) === received.id);
  const newest = namesakes.at(-1);
  if (newest === undefined) return received;
  if (received.callUuid === null) return { ...received, id: newest.callId };
  const same = namesakes.findLast(({ callUuid }) => callUuid === received.callUuid || callUuid === null);
  return { ...received, id: same?.callId ?? `${received.id} ${received.callUuid}` };
}
