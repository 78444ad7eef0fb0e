import { hasEnded } from '../../rules/callState';
import { dispositionCallUri } from '../gws/dispositionCallUri';
import { serversId } from './callIdentity';
import type { CallRecord } from './callRecord';

/** What identifies a call to GWS and to the agent, even when the call itself is long gone. */
export interface CallReference {
  readonly callId: string;
  readonly callUuid: string;
  /** As requests send it, see `dispositionCallUri`. */
  readonly callUri: string;
  readonly deviceId: string | null;
  /** The other party; empty when unknown. */
  readonly who: string;
  readonly dnis: string | null;
}

/** The other party: the first participant, else ANI, else DNIS. */
export function who(call: CallRecord): string {
  return call.participants[0] ?? call.ani ?? call.dnis ?? '';
}

export function callReference(
  call: CallRecord,
  agent: { readonly server: string; readonly deviceId: string | null },
): CallReference {
  return {
    callId: call.id,
    callUuid: call.callUuid,
    callUri: dispositionCallUri({ serversId: serversId(call.id), uri: call.uri, path: call.path }, agent.server),
    deviceId: call.deviceId ?? agent.deviceId,
    who: who(call),
    dnis: call.dnis,
  };
}

export function isLive(call: CallRecord | null): boolean {
  return call !== null && !hasEnded(call);
}
