import { findCall } from '../calls/callList';
import { callName } from '../calls/callName';
import { frontWrapUp, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';

export type KeyTargetState = WrapUpQuestionState;

export interface KeyTarget {
  readonly callId: string;
  readonly who: string;
}

/** The one call that keys apply to: the prompt's while it asks, else the card's. */
export function keyTarget(state: KeyTargetState): KeyTarget | null {
  if (state.agent === null) return null;
  const front = frontWrapUp(state);
  if (front !== null) return { callId: front.callId, who: front.who };
  const { callId } = state.selection;
  const current = callId === null ? null : findCall(state.calls, callId);
  return current === null ? null : { callId: current.id, who: callName(current, state.policy.userData).who };
}
