import type { CallState } from '../contract/call';

interface CallInState {
  readonly state: CallState;
}

export function hasEnded({ state }: CallInState): boolean {
  return state === 'Released' || state === 'Completed' || state === 'PreviewCancelled';
}

/** It is ringing or a preview: nobody has answered or dialled yet. */
export function isOffered({ state }: CallInState): boolean {
  return state === 'Ringing' || state === 'Preview';
}
