import type { LedgerCallView, LedgerDaysView } from '../../contract/ledger';
import type { Snapshot } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';
import { findCall } from '../calls/callList';
import { rightsOf } from '../dispositions/agentRights';
import { dispositionBlock } from '../dispositions/dispositionBlock';
import type { DispositionEntry } from '../dispositions/entry';
import { byCall, latest } from '../dispositions/outboxEntries';
import { entryView } from './dispositionView';

/** With the hour that is gained in autumn, and something over. */
const longestDayMs = 26 * 3_600_000;

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
  const near = state.entries.chosenBetween(dayMs, dayMs + longestDayMs);
  const ofCalls = byCall(near.filter(({ chosenAtMs }) => dayOf(chosenAtMs) === dayMs));
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

function callView(
  state: ApplicationState,
  callId: string,
  entries: readonly DispositionEntry[],
): LedgerCallView | null {
  const newest = latest(entries);
  if (newest === null) return null;
  const call = findCall(state.calls, callId) ?? { state: 'Released' as const };
  return {
    callId,
    who: newest.who,
    dnis: newest.dnis,
    chosenAtMs: newest.chosenAtMs,
    disposition: entryView(state, newest),
    earlier: entries.filter((entry) => entry !== newest).map((entry) => entryView(state, entry)),
    block: dispositionBlock(call, rightsOf(state)),
  };
}
