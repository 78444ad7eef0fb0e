import { hasEnded } from '../../rules/callState';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { CampaignRecord } from '../gws/outboundApi';
import { latestOfCall } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { PolicySlice } from '../policy/policySlice';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { campaignRecordOf } from './campaignRecord';
import { stepOf, type RecordStepsSlice } from './recordStep';

export type CompletionState = AgentSlice & CallsSlice & OutboxSlice & PolicySlice & RecordStepsSlice;

export interface DueCompletion {
  readonly call: CallRecord;
  readonly record: CampaignRecord;
  readonly callResult: string | null;
}

/** Calls whose record can be completed: ended, with a code that GWS has, and not completed before. */
export function dueCompletions(state: CompletionState): readonly DueCompletion[] {
  const { agent, policy, calls } = state;
  const isWanted = policy.campaigns.completes && agent?.hasOutboundFeature === true;
  if (!isWanted || isWithheld(state, 'completeRecord')) return [];
  return calls.calls.flatMap((call) => dueCompletion(state, call) ?? []);
}

function dueCompletion(state: CompletionState, call: CallRecord): DueCompletion | null {
  const { agent, policy, entries } = state;
  const record = hasEnded(call) ? campaignRecordOf(call.userData) : null;
  const entry = record === null ? null : latestOfCall(entries, call.id);
  const isDelivered = entry?.state === 'confirmed' || (entry?.state === 'accepted' && !entry.awaitsEcho);
  if (agent === null || record === null || !isDelivered) return null;
  // The server's own order: first the new time, last the completion (gws-protocol-more A8.3).
  const rescheduled = stepOf(state, agent.owner, { callId: call.id, step: 'reschedule' });
  const isInTurn = rescheduled === null || rescheduled.state === 'done';
  const isNew = stepOf(state, agent.owner, { callId: call.id, step: 'complete' }) === null;
  return isInTurn && isNew ? { call, record, callResult: policy.campaigns.callResults[entry.name] ?? null } : null;
}
