import type { DispositionView } from '../../contract/snapshot';
import { shownDispositionKey, type ApplicationState } from '../applicationState';
import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import { displayNameOf } from '../dispositions/codeTree';
import { dispositionValue } from '../dispositions/confirmation';
import type { DispositionEntry } from '../dispositions/entry';
import { latestOfCall } from '../dispositions/outboxEntries';
import { canUndo } from '../dispositions/undo';

/** What is to be said about the disposition of one call: ours, or what its user data holds from elsewhere. */
export function dispositionView(state: ApplicationState, call: CallRecord): DispositionView | null {
  const entry = latestOfCall(state.entries, call.id);
  const inUserData = dispositionValue(call.userData, shownDispositionKey(state));
  if (entry === null) return inUserData === null ? null : setElsewhere(state, call, inUserData);
  // Another program or agent has changed it after ours was proved: the call's word counts.
  const isOverwritten = entry.state === 'confirmed' && inUserData !== null && !isWanted(entry, inUserData);
  return isOverwritten ? setElsewhere(state, call, inUserData) : entryView(state, entry);
}

/** The same for a call that may not be in the list any more. */
export function dispositionOf(state: ApplicationState, callId: string): DispositionView | null {
  const call = findCall(state.calls, callId);
  if (call !== null) return dispositionView(state, call);
  const entry = latestOfCall(state.entries, callId);
  return entry === null ? null : entryView(state, entry);
}

export function entryView(state: ApplicationState, entry: DispositionEntry): DispositionView {
  const provedAtMs = entry.confirmedAtMs ?? entry.acceptedAtMs;
  return {
    entryId: entry.id,
    callId: entry.callId,
    action: entry.action,
    isUndo: entry.isUndo,
    chosenAtMs: entry.chosenAtMs,
    name: entry.name,
    displayName: entry.displayName,
    state: entry.state,
    sendsAtMs: entry.state === 'queued' && entry.holdReason !== null ? entry.notBeforeMs : null,
    undoMs: entry.state === 'queued' && entry.holdReason === 'undoTime' ? entry.undoMs : null,
    waitingFor: entry.state === 'queued' ? waitingFor(state, entry) : null,
    canUndo: canUndo(state, entry),
    refusal: entry.state === 'rejected' || entry.state === 'queued' ? entry.refusal : null,
    tookMs: provedAtMs === null ? null : Math.max(0, provedAtMs - entry.chosenAtMs),
    acceptedAtMs: entry.acceptedAtMs,
    confirmedAtMs: entry.confirmedAtMs,
    isEchoMissing: entry.isEchoMissing,
    isPossiblyDuplicate: entry.isPossiblyDuplicate,
  };
}

function isWanted(entry: DispositionEntry, inUserData: string): boolean {
  return entry.action === 'set' && entry.name === inUserData;
}

function waitingFor(state: ApplicationState, entry: DispositionEntry): DispositionView['waitingFor'] {
  switch (state.session.kind) {
    case 'signedOut':
    case 'signingIn':
    case 'signingOut':
      return 'signIn';
    case 'reconnecting':
      return state.session.cause.code === 'sessionExpired' ? 'signIn' : 'connection';
    case 'connected':
      return entry.holdReason;
  }
}

function setElsewhere(state: ApplicationState, call: CallRecord, name: string): DispositionView {
  return {
    entryId: null,
    callId: call.id,
    action: 'set',
    isUndo: false,
    chosenAtMs: call.startedAtMs,
    name,
    displayName: displayNameOf(state.codes, name),
    state: 'setElsewhere',
    sendsAtMs: null,
    undoMs: null,
    waitingFor: null,
    canUndo: false,
    refusal: null,
    tookMs: null,
    acceptedAtMs: null,
    confirmedAtMs: null,
    isEchoMissing: false,
    isPossiblyDuplicate: false,
  };
}
