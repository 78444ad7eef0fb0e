import type { LedgerCallView, LedgerView } from '../../contract/ledger';
import type { ApplicationState } from '../applicationState';
import { findCall } from '../calls/callList';
import { rightsOf } from '../dispositions/agentRights';
import { dispositionBlock, endedCall } from '../dispositions/dispositionBlock';
import type { DispositionEntry } from '../outbox/entry';
import { latest } from '../outbox/outboxEntries';
import { moreOf } from './ledgerQuery';
import type { LedgerReader } from './ledgerReader';
import { entryView } from '../outbox/dispositionView';

export interface LedgerMoment {
  readonly todaySinceMs: number;
  readonly ledger: LedgerReader;
}

/** `null` while its page is not shown. */
export function ledgerView(state: ApplicationState, { todaySinceMs, ledger }: LedgerMoment): LedgerView | null {
  if (state.page !== 'ledger') return null;
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

function callView(state: ApplicationState, choices: readonly DispositionEntry[]): LedgerCallView | null {
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
