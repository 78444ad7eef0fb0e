import { serversId } from './callIdentity';
import { hasEnded, type CallRecord } from './callRecord';

/** What is needed to name a call to GWS and to the agent, also when the call itself is long gone. */
export interface CallReference {
  readonly callId: string;
  readonly callUuid: string;
  /** As the request carries it, see `dispositionCallUri`. */
  readonly callUri: string;
  readonly deviceId: string | null;
  /** Who is at the other end; empty when nobody is known. */
  readonly who: string;
  readonly dnis: string | null;
}

/** Who is at the other end: the first participant, else ANI, else DNIS. */
export function who(call: CallRecord): string {
  return call.participants[0] ?? call.ani ?? call.dnis ?? '';
}

/**
 * The documented sample names the call as `…/api/v2/calls/{id}`, while the call resource calls itself
 * `…/api/v2/me/calls/{id}` with the path `/calls/{id}`. The API prefix is the server's own, which may be another
 * host than the one that was dialled.
 */
function dispositionCallUri(call: CallRecord, serverBase: string): string {
  const prefix = /^(.*\/api\/v2)\//.exec(call.uri ?? '')?.[1] ?? `${serverBase}/api/v2`;
  return `${prefix}${call.path ?? `/calls/${serversId(call.id)}`}`;
}

export function callReference(
  call: CallRecord,
  agent: { readonly server: string; readonly deviceId: string | null },
): CallReference {
  return {
    callId: call.id,
    callUuid: call.callUuid,
    callUri: dispositionCallUri(call, agent.server),
    deviceId: call.deviceId ?? agent.deviceId,
    who: who(call),
    dnis: call.dnis,
  };
}

export function isLive(call: CallRecord | null): boolean {
  return call !== null && !hasEnded(call);
}
