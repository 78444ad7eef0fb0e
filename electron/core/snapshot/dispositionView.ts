import type { DispositionView } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';
import { dispositionKeyToSend } from '../applicationState';
import type { CallRecord } from '../calls/callRecord';
import { findCode } from '../dispositions/codeTree';
import { dispositionValue } from '../dispositions/confirmation';
import { userDataKey, type DispositionEntry } from '../dispositions/entry';
import { latestOfCall } from '../dispositions/outboxEntries';

/** What is to be said about the disposition of one call: ours, or what its user data holds from elsewhere. */
export function dispositionView(state: ApplicationState, call: CallRecord): DispositionView | null {
  const entry = latestOfCall(state.entries, call.id);
  const inUserData = dispositionValue(call.userData, userDataKey({ dispositionKey: dispositionKeyToSend(state) }));
  if (entry === null) return inUserData === null ? null : setElsewhere(state, call, inUserData);
  // Another program or agent has changed it after ours was proved: the call's word counts.
  const isOverwritten = entry.state === 'confirmed' && inUserData !== null && inUserData !== entry.name;
  return isOverwritten ? setElsewhere(state, call, inUserData) : entryView(state, entry);
}

function entryView(state: ApplicationState, entry: DispositionEntry): DispositionView {
  const provedAtMs = entry.confirmedAtMs ?? entry.acceptedAtMs;
  return {
    entryId: entry.id,
    callId: entry.callId,
    name: entry.name,
    displayName: entry.displayName,
    state: entry.state,
    sendsAtMs: entry.state === 'queued' && entry.holdReason !== null ? entry.notBeforeMs : null,
    waitingFor: entry.state === 'queued' ? waitingFor(state, entry) : null,
    // What may have arrived cannot honestly be taken back.
    canUndo: entry.state === 'queued' && !entry.isPossiblyDuplicate,
    refusal: entry.state === 'rejected' || entry.state === 'queued' ? entry.refusal : null,
    tookMs: provedAtMs === null ? null : Math.max(0, provedAtMs - entry.chosenAtMs),
    isEchoMissing: entry.isEchoMissing,
    isPossiblyDuplicate: entry.isPossiblyDuplicate,
  };
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
  const code = state.codes.state === 'loaded' ? findCode(state.codes.nodes, name) : null;
  return {
    entryId: null,
    callId: call.id,
    name,
    displayName: code?.displayName ?? name,
    state: 'setElsewhere',
    sendsAtMs: null,
    waitingFor: null,
    canUndo: false,
    refusal: null,
    tookMs: null,
    isEchoMissing: false,
    isPossiblyDuplicate: false,
  };
}
