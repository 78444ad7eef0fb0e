import { findCall } from '../calls/callList';
import { callReference, type CallReference } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { isSameOwner, type Owner } from '../session/owner';
import type { OutboxSlice } from './outboxSlice';

type PastReference = CallReference & { readonly isCodable: boolean };

export type ReferenceState = AgentSlice & CallsSlice & Pick<OutboxSlice, 'entries'> & PolicySlice & LeftByCalls;

/** Traces of a call that is long gone: a wrap-up may still name it. */
interface LeftByCalls {
  readonly wrapUps: readonly (CallReference & { readonly owner: Owner })[];
  readonly pastCalls: { of(owner: Owner): { find(callId: string): PastReference | null } };
}

/** From the call itself, else from what is left of it: a wrap-up, a choice, or the record of a call that may be coded. */
export function findReference(state: ReferenceState, callId: string): CallReference | null {
  const { agent } = state;
  if (agent === null) return null;
  const call = findCall(state.calls, callId);
  if (call !== null) {
    const where = { server: agent.owner.server, deviceId: agent.devices[0]?.id ?? null };
    return callReference(call, where, state.policy.userData);
  }
  const wrapUp = state.wrapUps.find((one) => one.callId === callId && isSameOwner(one.owner, agent.owner));
  const past = state.pastCalls.of(agent.owner).find(callId);
  return wrapUp ?? state.entries.ofCall(callId).at(-1) ?? (past?.isCodable === true ? past : null);
}
