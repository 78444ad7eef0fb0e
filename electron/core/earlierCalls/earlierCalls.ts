import { ownPastCalls, type CallHistorySlice } from '../callHistory/callHistorySlice';
import { callersNumber } from '../callHistory/callersNumber';
import type { PastCall } from '../callHistory/pastCall';
import { callName } from '../calls/callName';
import type { CallRecord } from '../calls/callRecord';
import { comparableNumber } from '../kernel/phoneNumber';
import { effectiveOfCall } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';

export type EarlierCallsState = AgentSlice & CallHistorySlice & PolicySlice & Pick<OutboxSlice, 'entries'>;

/**
 * The agent's calls with the same other party that began before `call`, oldest first. What happens during the call does
 * not change them, so that the line on the card neither comes nor goes under the hand.
 */
export function earlierCalls(state: EarlierCallsState, call: CallRecord): readonly PastCall[] {
  const { userData } = state.policy;
  const number = callersNumber({ ...call, number: callName(call, userData).number });
  if (number === null || isOwnNumber(state, call, number)) return [];
  return ownPastCalls(state)
    .ofNumber(number, userData.country)
    .filter(({ callId, startedAtMs }) => callId !== call.id && startedAtMs < call.startedAtMs);
}

function isOwnNumber({ agent, policy }: EarlierCallsState, { ownNumber }: CallRecord, number: string): boolean {
  const { country } = policy.userData;
  const same = comparableNumber(number, country);
  const own = [ownNumber, ...(agent?.devices ?? []).map(({ phoneNumber }) => phoneNumber)];
  return own.some((one) => one !== null && comparableNumber(one, country) === same);
}

/** The code that counts for a past call; `null` when it has none. */
export function codeNameOf({ entries }: Pick<OutboxSlice, 'entries'>, callId: string): string | null {
  const choice = effectiveOfCall(entries, callId);
  return choice?.action === 'set' ? choice.displayName : null;
}
