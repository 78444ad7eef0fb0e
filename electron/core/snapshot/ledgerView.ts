import type { LedgerCallView } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';
import { findCall } from '../calls/callList';
import { rightsOf } from '../dispositions/agentRights';
import { dispositionBlock } from '../dispositions/dispositionBlock';
import { isSameOwner } from '../dispositions/entry';
import { entriesOfCall, latestOfCall } from '../dispositions/outboxEntries';
import { entryView } from './dispositionView';

/** The agent's calls of today that were given a disposition here, newest choice first. */
export function ledgerView(state: ApplicationState, sinceMs: number): readonly LedgerCallView[] {
  const { agent } = state;
  if (agent === null) return [];
  const today = state.entries.filter((entry) => entry.chosenAtMs >= sinceMs && isSameOwner(entry.owner, agent.owner));
  const callIds = [...new Set(today.toReversed().map((entry) => entry.callId))];
  return callIds.flatMap((callId) => {
    const latest = latestOfCall(today, callId);
    if (latest === null) return [];
    const call = findCall(state.calls, callId) ?? { state: 'Released' as const };
    return {
      callId,
      who: latest.who,
      dnis: latest.dnis,
      chosenAtMs: latest.chosenAtMs,
      disposition: entryView(state, latest),
      earlier: entriesOfCall(today, callId)
        .filter((entry) => entry !== latest)
        .map((entry) => entryView(state, entry)),
      block: dispositionBlock(call, rightsOf(state)),
    };
  });
}
