import type { LedgerCallView, LedgerView } from '../../contract/ledger';
import { findCall } from '../calls/callList';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import { dispositionBlock, endedCall } from '../dispositions/dispositionBlock';
import { entryView, type DispositionViewState } from '../outbox/dispositionView';
import type { DispositionEntry } from '../outbox/entry';
import { latest } from '../outbox/outboxEntries';
import type { LedgerAnswer } from './ledgerReader';

export type LedgerViewState = RightsState & DispositionViewState;

/** Whatever `ledgerView` reads of the state: another value of one of them is another revision. */
export function ledgerReads({ entries, calls, agent, session }: LedgerViewState): readonly unknown[] {
  return [entries, calls, agent, session];
}

/** What the page of the ledger shows. */
export function ledgerView(state: LedgerViewState, { calls, ...answer }: LedgerAnswer): LedgerView {
  return { ...answer, calls: calls.flatMap((choices) => callView(state, choices) ?? []) };
}

function callView(state: LedgerViewState, choices: readonly DispositionEntry[]): LedgerCallView | null {
  const newest = latest(choices);
  if (newest === null) return null;
  const call = findCall(state.calls, newest.callId) ?? endedCall;
  return {
    callId: newest.callId,
    who: newest.who,
    dnis: newest.dnis,
    chosenAtMs: newest.chosenAtMs,
    disposition: entryView(state, newest),
    earlier: choices.filter((choice) => choice !== newest).map((choice) => entryView(state, choice)),
    block: dispositionBlock(call, rightsOf(state)),
  };
}
