import type { LedgerCallView } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';
import { findCall } from '../calls/callList';
import { rightsOf } from '../dispositions/agentRights';
import { dispositionBlock } from '../dispositions/dispositionBlock';
import { isSameOwner, type DispositionEntry } from '../dispositions/entry';
import { latestOfCall, type Entries } from '../dispositions/outboxEntries';
import { entryView } from './dispositionView';

/** The agent's calls of today that were given a disposition here, newest choice first. */
export function ledgerView(state: ApplicationState, sinceMs: number): readonly LedgerCallView[] {
  const { agent } = state;
  if (agent === null) return [];
  const ofCalls = new Map<string, DispositionEntry[]>();
  for (const entry of state.entries) {
    if (entry.chosenAtMs < sinceMs || !isSameOwner(entry.owner, agent.owner)) continue;
    const known = ofCalls.get(entry.callId) ?? [];
    // Set anew, so that the order is that of the newest choices.
    ofCalls.delete(entry.callId);
    ofCalls.set(entry.callId, [...known, entry]);
  }
  return [...ofCalls].reverse().flatMap(([callId, entries]) => callView(state, callId, entries) ?? []);
}

function callView(state: ApplicationState, callId: string, entries: Entries): LedgerCallView | null {
  const latest = latestOfCall(entries, callId);
  if (latest === null) return null;
  const call = findCall(state.calls, callId) ?? { state: 'Released' as const };
  return {
    callId,
    who: latest.who,
    dnis: latest.dnis,
    chosenAtMs: latest.chosenAtMs,
    disposition: entryView(state, latest),
    earlier: entries.filter((entry) => entry !== latest).map((entry) => entryView(state, entry)),
    block: dispositionBlock(call, rightsOf(state)),
  };
}
