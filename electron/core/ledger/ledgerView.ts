import type { LedgerCallView, LedgerView } from '../../contract/ledger';
import { findCall } from '../calls/callList';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import { dispositionBlock, endedCall } from '../dispositions/dispositionBlock';
import type { DispositionEntry } from '../outbox/entry';
import { latest } from '../outbox/outboxEntries';
import { moreOf } from './ledgerQuery';
import type { LedgerReader } from './ledgerReader';
import { entryView, type DispositionViewState } from '../outbox/dispositionView';
import type { LedgerSlice } from './ledgerSlice';

type LedgerViewState = RightsState & DispositionViewState & LedgerSlice;

export interface LedgerMoment {
  readonly todaySinceMs: number;
  readonly ledger: LedgerReader;
}

/** What the page of the ledger shows. */
export function ledgerView(state: LedgerViewState, { todaySinceMs, ledger }: LedgerMoment): LedgerView {
  const { search, total, calls } = ledger.part(state.entries, state.ledgerQuery, todaySinceMs);
  return {
    search,
    total,
    calls: calls.flatMap((choices) => callView(state, choices) ?? []),
    more: moreOf(state.ledgerQuery, total),
    shownMs: state.ledgerQuery.dayMs ?? todaySinceMs,
    todayMs: todaySinceMs,
    days: ledger.days(state.entries, todaySinceMs),
  };
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
