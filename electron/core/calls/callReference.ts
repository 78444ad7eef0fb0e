import { hasEnded } from '../../rules/callState';
import { dispositionCallUri } from '../gws/dispositionCallUri';
import type { Policy } from '../policy/policy';
import { serversId } from './callIdentity';
import { callName } from './callName';
import type { CallRecord } from './callRecord';

/** What identifies a call to GWS and to the agent, even when the call itself is long gone. */
export interface CallReference {
  readonly callId: string;
  readonly callUuid: string;
  /** As requests send it, see `dispositionCallUri`. */
  readonly callUri: string;
  readonly deviceId: string | null;
  /** See `CallName`. */
  readonly who: string;
  readonly subtitle: string;
  /** See `CallName`; `null` in records of earlier versions, where `who` may be the number. */
  readonly number: string | null;
  readonly dnis: string | null;
}

export function callReference(
  call: CallRecord,
  agent: { readonly server: string; readonly deviceId: string | null },
  policy: Policy['userData'],
): CallReference {
  const { who, subtitle, number } = callName(call, policy);
  return {
    callId: call.id,
    callUuid: call.callUuid,
    callUri: dispositionCallUri({ serversId: serversId(call.id), uri: call.uri, path: call.path }, agent.server),
    deviceId: call.deviceId ?? agent.deviceId,
    ...{ who, subtitle, number },
    dnis: call.dnis,
  };
}

export function isLive(call: CallRecord | null): boolean {
  return call !== null && !hasEnded(call);
}
