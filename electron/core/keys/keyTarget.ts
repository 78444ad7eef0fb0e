import type { ApplicationState } from '../applicationState';
import { findCall } from '../calls/callList';
import { isLive, who } from '../calls/callReference';
import { frontWrapUp, pendingWrapUps } from '../wrapup/wrapUpQuestions';

export interface KeyTarget {
  readonly callId: string;
  readonly who: string;
}

/** The call that a key is for: the open wrap-up, else the current call, else the oldest that was put off. */
export function keyTarget(state: ApplicationState): KeyTarget | null {
  if (state.agent === null) return null;
  const front = frontWrapUp(state);
  if (front !== null) return { callId: front.callId, who: front.who };
  const { callId } = state.selection;
  const current = callId === null ? null : findCall(state.calls, callId);
  if (current !== null && isLive(current)) return { callId: current.id, who: who(current) };
  const oldest = pendingWrapUps(state)[0];
  return oldest === undefined ? null : { callId: oldest.callId, who: oldest.who };
}
