import type { GwsCall } from '../gws/call';

// A server may give the id of one call to another. Then the later call has a name of its own within Wrapkey, so that no
// code, wrap-up or undo of the one can reach the other: the server's id, a space, which no usable id holds, and its callUuid.

/** One call that has had an id. `null`: the server has not said its callUuid. */
export interface KnownCall {
  readonly callId: string;
  readonly callUuid: string | null;
}

/** What the server calls it: the part of an address. */
export function serversId(callId: string): string {
  const end = callId.indexOf(' ');
  return end === -1 ? callId : callId.slice(0, end);
}

/**
 * Gives the call the id that it has within Wrapkey. `known`: the calls that have had this id, the newest last. Whatever
 * does not say its callUuid is about the newest.
 */
export function identified(received: GwsCall, known: readonly KnownCall[]): GwsCall {
  const namesakes = known.filter(({ callId }) => serversId(callId) === received.id);
  const newest = namesakes.at(-1);
  if (newest === undefined) return received;
  if (received.callUuid === null) return { ...received, id: newest.callId };
  const same = namesakes.findLast(({ callUuid }) => callUuid === received.callUuid || callUuid === null);
  return { ...received, id: same?.callId ?? `${received.id} ${received.callUuid}` };
}
