import { hasEnded } from '../../rules/callState';
import { findCall, type CallList } from '../calls/callList';
import { who } from '../calls/callReference';

// A time in which nobody was signed in although the agent had not signed out: calls may have come and gone meanwhile.

export interface Absence {
  /** The last moment at which the calls were followed. */
  readonly fromMs: number;
  /** When they were followed again; `null` while the agent still has to sign in. */
  readonly toMs: number | null;
  /** While it lasts: the calls that were live when it began. */
  readonly liveCalls: readonly { readonly id: string; readonly who: string }[];
  /** Afterwards: who was on those of them that had ended. Empty where nobody is known. */
  readonly endedCalls: readonly string[];
}

export function isOpen({ toMs }: Absence): boolean {
  return toMs === null;
}

/** One more begins, unless there is one that lasts. */
export function withAbsence(absences: readonly Absence[], calls: CallList, fromMs: number): readonly Absence[] {
  if (absences.some(isOpen)) return absences;
  const liveCalls = calls.calls.filter((call) => !hasEnded(call)).map((call) => ({ id: call.id, who: who(call) }));
  return [...absences, { fromMs, toMs: null, liveCalls, endedCalls: [] }];
}

/** The calls are followed again. Returns the same list when they always were. */
export function endAbsence(absences: readonly Absence[], calls: CallList, toMs: number): readonly Absence[] {
  if (!absences.some(isOpen)) return absences;
  return absences.map((absence) => {
    if (!isOpen(absence)) return absence;
    const ended = absence.liveCalls.filter(({ id }) => {
      const call = findCall(calls, id);
      return call === null || hasEnded(call);
    });
    return { ...absence, toMs, liveCalls: [], endedCalls: ended.map((call) => call.who) };
  });
}
