import type { LedgerCallView, LedgerDaysView } from '../../contract/ledger';
import type { Snapshot } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';
import { findCall } from '../calls/callList';
import { rightsOf } from '../dispositions/agentRights';
import { dispositionBlock } from '../dispositions/dispositionBlock';
import type { DispositionEntry } from '../dispositions/entry';
import { latestOfCall, type Entries } from '../dispositions/outboxEntries';
import { entryView } from './dispositionView';

/** Local midnight before that moment. */
export type Midnight = (epochMs: number) => number;

/** The ledger's part of a snapshot; empty while its page is not shown. */
export function ledgerPart(
  state: ApplicationState,
  todayMs: number,
  midnight: Midnight,
): Pick<Snapshot, 'ledger' | 'ledgerDays'> {
  if (state.page !== 'ledger') return { ledger: [], ledgerDays: null };
  const dayOf = byQuarter(midnight);
  const shownMs = state.ledgerDayMs ?? todayMs;
  return {
    ledger: callsOf(state, shownMs, dayOf),
    ledgerDays: { shownMs, todayMs, days: daysOf(state, todayMs, dayOf) },
  };
}

/** The agent's calls of that day that were given a disposition here, newest choice first. */
function callsOf(state: ApplicationState, dayMs: number, dayOf: Midnight): readonly LedgerCallView[] {
  const ofCalls = new Map<string, DispositionEntry[]>();
  for (const entry of state.entries) {
    if (dayOf(entry.chosenAtMs) !== dayMs) continue;
    const known = ofCalls.get(entry.callId) ?? [];
    // Set anew, so that the order is that of the newest choices.
    ofCalls.delete(entry.callId);
    ofCalls.set(entry.callId, [...known, entry]);
  }
  return [...ofCalls].reverse().flatMap(([callId, entries]) => callView(state, callId, entries) ?? []);
}

/** The days that have a choice of this agent, and today. */
function daysOf(state: ApplicationState, todayMs: number, dayOf: Midnight): LedgerDaysView['days'] {
  const calls = new Map<number, Set<string>>([[todayMs, new Set()]]);
  for (const { chosenAtMs, callId } of state.entries) {
    const dayMs = dayOf(chosenAtMs);
    calls.set(dayMs, (calls.get(dayMs) ?? new Set()).add(callId));
  }
  const days = [...calls].map(([startMs, ofDay]) => ({ startMs, calls: ofDay.size }));
  return days.sort((left, right) => right.startMs - left.startMs);
}

/** A calendar is slow, and a ledger long. No time zone on earth begins a day between two quarters of an hour. */
function byQuarter(midnight: Midnight): Midnight {
  const known = new Map<number, number>();
  return (epochMs) => {
    const quarter = Math.floor(epochMs / 900_000);
    const dayMs = known.get(quarter) ?? midnight(epochMs);
    known.set(quarter, dayMs);
    return dayMs;
  };
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
