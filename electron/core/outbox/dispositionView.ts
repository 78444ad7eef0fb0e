import type { DispositionView } from '../../contract/disposition';
import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import { displayNameOf } from '../dispositions/codeTree';
import type { CodesSlice } from '../dispositions/codesSlice';
import type { SessionSlice } from '../session/sessionSlice';
import { dispositionValue } from './confirmation';
import { shownDispositionKey, type DispositionKeyState } from './dispositionKey';
import { userDataKey, type DispositionEntry } from './entry';
import { allows } from './entryState';
import { latestOfCall } from './outboxEntries';
import type { OutboxSlice } from './outboxSlice';
import { isRepeatedEnough } from './settlement';
import { canUndo } from './undo';

export type DispositionViewState = SessionSlice & CallsSlice & CodesSlice & OutboxSlice & DispositionKeyState;

/** What to show about one call's disposition: ours, or one from elsewhere in its user data. */
export function dispositionView(state: DispositionViewState, call: CallRecord): DispositionView | null {
  const entry = latestOfCall(state.entries, call.id);
  const key = entry === null ? shownDispositionKey(state) : userDataKey(entry);
  const inUserData = dispositionValue(call.userData, key);
  if (entry === null) return inUserData === null ? null : setElsewhere(state, call, inUserData);
  // Another program or agent changed it after ours was proved, so the call's user data counts.
  const isOverwritten = entry.state === 'confirmed' && inUserData !== null && !isWanted(entry, inUserData);
  return isOverwritten ? setElsewhere(state, call, inUserData) : entryView(state, entry);
}

/** The same for a call that may have left the list. */
export function dispositionOf(state: DispositionViewState, callId: string): DispositionView | null {
  const call = findCall(state.calls, callId);
  if (call !== null) return dispositionView(state, call);
  const entry = latestOfCall(state.entries, callId);
  return entry === null ? null : entryView(state, entry);
}

export function entryView(state: DispositionViewState, entry: DispositionEntry): DispositionView {
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
    sendsAtMs: isHeld(state, entry) ? entry.notBeforeMs : null,
    undoMs: entry.state === 'queued' && entry.holdReason === 'undoTime' ? entry.undoMs : null,
    waitingFor: allows(entry.state, 'turnCame') ? waitingFor(state, entry) : null,
    canUndo: canUndo(state, entry),
    refusal: refusalOf(entry),
    tookMs: provedAtMs === null ? null : Math.max(0, provedAtMs - entry.chosenAtMs),
    acceptedAtMs: entry.acceptedAtMs,
    confirmedAtMs: entry.confirmedAtMs,
    awaitsEcho: entry.awaitsEcho,
    isEchoMissing: entry.isEchoMissing,
    isUnprovable: entry.isUnprovable,
    isPossiblyDuplicate: entry.isPossiblyDuplicate,
    mayCount: mayCount(entry),
  };
}

/** It will go out at a known time without further input. */
function isHeld(state: DispositionViewState, entry: DispositionEntry): boolean {
  if (entry.state === 'unseen') return waitingFor(state, entry) === 'nextTry';
  return entry.state === 'queued' && entry.holdReason !== null;
}

function refusalOf(entry: DispositionEntry): DispositionView['refusal'] {
  switch (entry.state) {
    case 'queued':
    case 'rejected':
      return entry.refusal;
    case 'sending':
    case 'uncertain':
    case 'unseen':
    case 'accepted':
      return entry.reported;
    default:
      return null;
  }
}

/** Includes the send that is still to come. */
function mayCount({ state, isPossiblyDuplicate, mayCount: soFar }: DispositionEntry): number {
  const more = state === 'queued' || state === 'sending' ? 1 : 0;
  return isPossiblyDuplicate ? Math.max(2, soFar + more) : 1;
}

function isWanted(entry: DispositionEntry, inUserData: string): boolean {
  return entry.action === 'set' && entry.name === inUserData;
}

function waitingFor(state: DispositionViewState, entry: DispositionEntry): DispositionView['waitingFor'] {
  switch (state.session.kind) {
    case 'signedOut':
    case 'signingIn':
    case 'signingOut':
      return 'signIn';
    case 'reconnecting':
      return state.session.cause.code === 'sessionExpired' ? 'signIn' : 'connection';
    case 'connected':
      return entry.state === 'unseen' ? beforeRepeat(state, entry) : entry.holdReason;
  }
}

/** A live call is sent the same code only a limited number of times. */
function beforeRepeat(state: DispositionViewState, entry: DispositionEntry): 'release' | 'nextTry' {
  return isRepeatedEnough(entry) && isLive(findCall(state.calls, entry.callId)) ? 'release' : 'nextTry';
}

function setElsewhere(state: DispositionViewState, call: CallRecord, name: string): DispositionView {
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
    awaitsEcho: false,
    isEchoMissing: false,
    isUnprovable: false,
    isPossiblyDuplicate: false,
    mayCount: 1,
  };
}
