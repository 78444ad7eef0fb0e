import type { LedgerCallView, LedgerView, PastCallView, RecordingChangeView } from '../../contract/ledger';
import type { CallHistorySlice } from '../callHistory/callHistorySlice';
import type { PastCall } from '../callHistory/pastCall';
import { findCall } from '../calls/callList';
import { recordedName } from '../calls/callName';
import { choiceDraftView, type ChoiceDraftViewState } from '../choiceDrafts/choiceDraftView';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import { dispositionBlock, endedCall } from '../dispositions/dispositionBlock';
import { hasNoteText, type NotesState } from '../notes/notes';
import { entryView, type DispositionViewState } from '../outbox/dispositionView';
import { latest } from '../outbox/outboxEntries';
import type { PolicySlice } from '../policy/policySlice';
import { changesOfCall, type RecordingChange } from '../recording/recordingChange';
import type { RecordingSlice } from '../recording/recordingSlice';
import type { LedgerCall } from './ledgerCall';
import type { LedgerAnswer } from './ledgerReader';

export type LedgerViewState = RightsState &
  DispositionViewState &
  ChoiceDraftViewState &
  PolicySlice &
  NotesState &
  CallHistorySlice &
  Pick<RecordingSlice, 'recordingChanges'>;

/** Whatever `ledgerView` reads of the state: another value of one of them is another revision. */
export function ledgerReads(state: LedgerViewState): readonly unknown[] {
  const { entries, pastCalls, choiceDrafts, codes, recordingChanges, notes, calls, agent, session, policy } = state;
  return [entries, pastCalls, choiceDrafts, codes, recordingChanges, notes, calls, agent, session, policy];
}

/** What the page of the ledger shows. */
export function ledgerView(state: LedgerViewState, { calls, ...answer }: LedgerAnswer): LedgerView {
  return { ...answer, calls: calls.flatMap((call) => callView(state, call) ?? []) };
}

function callView(state: LedgerViewState, { callId, choices, past }: LedgerCall): LedgerCallView | null {
  const newest = latest(choices);
  const reference = newest ?? past;
  if (reference === null) return null;
  const call = findCall(state.calls, callId) ?? endedCall;
  return {
    callId,
    ...recordedName(reference, state.policy.userData),
    dnis: reference.dnis,
    atMs: newest?.chosenAtMs ?? past?.atMs ?? 0,
    disposition: newest === null ? null : entryView(state, newest),
    past: past === null ? null : pastCallView(past),
    draft: choiceDraftView(state, callId, {
      hasNote: (id) => hasNoteText(state, id),
      // They are filled in on the card, which asks for them.
      lackingFields: () => ({ fields: [], canBeFilled: false }),
    }),
    earlier: choices.filter((choice) => choice !== newest).map((choice) => entryView(state, choice)),
    recording: changesOfCall(state.recordingChanges, reference.owner, callId).map(changeView),
    block: dispositionBlock(call, rightsOf(state)),
  };
}

export function pastCallView({ outcome, isCodable, establishedAtMs, atMs, isEndKnown }: PastCall): PastCallView {
  const isKnown = outcome === 'talked' && establishedAtMs !== null && isEndKnown;
  return { outcome, isCodable, talkedMs: isKnown ? Math.max(0, atMs - establishedAtMs) : null };
}

function changeView({ change, by, atMs, isTimeKnown }: RecordingChange): RecordingChangeView {
  return { change, by, atMs, isTimeKnown };
}
