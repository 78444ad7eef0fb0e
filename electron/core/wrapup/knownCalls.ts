import { ownPastCalls, type CallHistorySlice } from '../callHistory/callHistorySlice';
import { serversId, type KnownCall } from '../calls/callIdentity';
import type { CallsSlice } from '../calls/callsSlice';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { AgentSlice } from '../session/agentSlice';
import { ownWrapUps } from './wrapUpQuestions';
import type { WrapUpSlice } from './wrapUpSlice';

type KnownCallsState = AgentSlice & CallsSlice & CallHistorySlice & OutboxSlice & WrapUpSlice;

/**
 * This agent's calls that have had this server's id, newest last: those in the list, past ones, and those with a
 * wrap-up or a choice.
 */
export function knownCalls(state: KnownCallsState, serverId: string): readonly KnownCall[] {
  const { calls, gone } = state.calls;
  const recorded = calls.map(({ id, saidUuid }) => ({ callId: id, callUuid: saidUuid }));
  const isOfId = ({ callId }: KnownCall): boolean => serversId(callId) === serverId;
  const seen = [...gone, ...recorded].filter(isOfId);
  const past = ownPastCalls(state).ofServersId(serverId);
  const left = [...state.entries.ofCall(serverId), ...ownWrapUps(state), ...past].filter(isOfId);
  return [...left.filter(({ callId }) => !seen.some((one) => one.callId === callId)), ...seen];
}
