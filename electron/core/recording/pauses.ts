import { isUnderWay } from '../../rules/operationState';
import type { CallOrderState } from '../callControl/callOrder';
import { allows } from '../callControl/callRules';
import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import { callOf } from '../operations/operation';
import type { SessionSlice } from '../session/sessionSlice';
import type { PauseMoment } from './pauseRules';
import type { RecordingSlice, WatchedPause } from './recordingSlice';

export type PausesState = CallOrderState & RecordingSlice & SessionSlice;

/** The pauses that there are now; the same list when nothing has changed. */
export function pausesNow({ calls, pauses }: PausesState, monotonicMs: number): readonly WatchedPause[] {
  const now = calls.calls.filter(isPaused).map((call) => {
    const known = pauses.find((pause) => isOf(pause, call));
    const isHeld = call.state === 'Held';
    if (known !== undefined) return known.isHoldOlder && !isHeld ? { ...known, isHoldOlder: false } : known;
    return newPause(call, monotonicMs);
  });
  const isSame = now.length === pauses.length && now.every((pause, index) => pause === pauses[index]);
  return isSame ? pauses : now;
}

function newPause(call: CallRecord, seenAtMonotonicMs: number): WatchedPause {
  return {
    callId: call.id,
    seen: call.recordingSeen,
    seenAtMonotonicMs,
    isHoldOlder: call.state === 'Held',
    phase: 'counting',
    resumeId: null,
  };
}

/** The call, while that pause lasts. */
export function pausedCall({ calls }: CallsSlice, pause: Pick<WatchedPause, 'callId' | 'seen'>): CallRecord | null {
  const call = findCall(calls, pause.callId);
  return call !== null && isPaused(call) && isOf(pause, call) ? call : null;
}

export function momentOf(state: PausesState, pause: WatchedPause, monotonicMs: number): PauseMoment {
  const call = pausedCall(state, pause);
  const isAsked = state.operations.some(
    (one) => one.kind === 'resumeRecording' && callOf(one) === pause.callId && isUnderWay(one.progress.state),
  );
  return {
    phase: pause.phase,
    pausedMs: monotonicMs - pause.seenAtMonotonicMs,
    isPutOnHold: call?.state === 'Held' && !pause.isHoldOlder,
    mayResume: state.session.kind === 'connected' && allows(state, call, 'resumeRecording') && !isAsked,
  };
}

function isPaused(call: CallRecord): boolean {
  return call.recording === 'paused' && isLive(call);
}

function isOf({ callId, seen }: Pick<WatchedPause, 'callId' | 'seen'>, call: CallRecord): boolean {
  return call.id === callId && call.recordingSeen === seen;
}
