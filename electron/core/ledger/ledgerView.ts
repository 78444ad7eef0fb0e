import type { LedgerCallView, LedgerView, RecordingChangeView } from '../../contract/ledger';
import { findCall } from '../calls/callList';
import { recordedName } from '../calls/callName';
import { choiceDraftView, type ChoiceDraftViewState } from '../choiceDrafts/choiceDraftView';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import { dispositionBlock, endedCall } from '../dispositions/dispositionBlock';
import { entryView, type DispositionViewState } from '../outbox/dispositionView';
import type { DispositionEntry } from '../outbox/entry';
import { latest } from '../outbox/outboxEntries';
import type { PolicySlice } from '../policy/policySlice';
import { changesOfCall, type RecordingChange } from '../recording/recordingChange';
import type { RecordingSlice } from '../recording/recordingSlice';
import type { LedgerAnswer } from './ledgerReader';

export type LedgerViewState = RightsState &
  DispositionViewState &
  ChoiceDraftViewState &
  PolicySlice &
  Pick<RecordingSlice, 'recordingChanges'>;

/** Whatever `ledgerView` reads of the state: another value of one of them is another revision. */
export function ledgerReads(state: LedgerViewState): readonly unknown[] {
  const { entries, choiceDrafts, codes, recordingChanges, calls, agent, session, policy } = state;
  return [entries, choiceDrafts, codes, recordingChanges, calls, agent, session, policy];
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
    ...recordedName(newest, state.policy.userData),
    dnis: newest.dnis,
    chosenAtMs: newest.chosenAtMs,
    disposition: entryView(state, newest),
    draft: choiceDraftView(state, newest.callId),
    earlier: choices.filter((choice) => choice !== newest).map((choice) => entryView(state, choice)),
    recording: changesOfCall(state.recordingChanges, newest.owner, newest.callId).map(changeView),
    block: dispositionBlock(call, rightsOf(state)),
  };
}

function changeView({ change, by, atMs, isTimeKnown }: RecordingChange): RecordingChangeView {
  return { change, by, atMs, isTimeKnown };
}
