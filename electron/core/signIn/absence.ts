import { hasEnded } from '../../rules/callState';
import { findCall, type CallList } from '../calls/callList';
import { callName } from '../calls/callName';
import type { CallsSlice } from '../calls/callsSlice';
import type { PolicySlice } from '../policy/policySlice';

// A time in which nobody was signed in although the agent had not signed out, so calls may have come and gone unseen.

export interface Absence {
  /** The last moment at which calls were followed. */
  readonly fromMs: number;
  /** When calls were followed again; `null` while the agent still has to sign in. */
  readonly toMs: number | null;
  /** During the absence: the calls that were live when it began. */
  readonly liveCalls: readonly { readonly id: string; readonly who: string }[];
  /** After the absence: the other party of each of those calls that had ended; an empty string when unknown. */
  readonly endedCalls: readonly string[];
}

export function isOpen({ toMs }: Absence): boolean {
  return toMs === null;
}

type NamedCalls = Pick<CallsSlice, 'calls'> & Pick<PolicySlice, 'policy'>;

/** Begins an absence unless one is already open. */
export function withAbsence(absences: readonly Absence[], state: NamedCalls, fromMs: number): readonly Absence[] {
  if (absences.some(isOpen)) return absences;
  const { calls, policy } = state;
  const liveCalls = calls.calls
    .filter((call) => !hasEnded(call))
    .map((call) => ({ id: call.id, who: callName(call, policy.userData).who }));
  return [...absences, { fromMs, toMs: null, liveCalls, endedCalls: [] }];
}

/** Ends an open absence. Returns the same list when none is open. */
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
