import { stateKeys, type CallKey, type KeyAction, type StateKey } from '../../contract/words/keys';
import { hasEnded } from '../../rules/callState';
import { isCallKey, isStateKey } from '../../rules/keyActions';
import type { Receipt } from '../wrapup/receipt';
import { pendingWrapUps, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';
import { usefulCallKeys, type CallKeysState } from './callKeys';
import { stateKeyTarget, type StateKeysState } from './stateKeys';

export type KeysNeededState = CallKeysState & StateKeysState;

/** A key for codes could do something: there is a live call, a pending wrap-up, or a choice that can be undone. */
function areCodeKeysNeeded(state: WrapUpQuestionState): boolean {
  if (state.agent === null) return false;
  const hasLiveCall = state.calls.calls.some((call) => !hasEnded(call));
  return hasLiveCall || pendingWrapUps(state).length > 0 || state.receipts.some(isAboutCode) || waitsForUndo(state);
}

function isAboutCode({ kind }: Receipt): boolean {
  return kind === 'disposition' || kind === 'problem';
}

/** For instance a choice made in the list of today's calls. */
function waitsForUndo({ entries }: WrapUpQuestionState): boolean {
  const newest = entries.newest;
  return newest?.state === 'queued' && newest.holdReason === 'undoTime';
}

/** What keys would do something now. Those of the others belong to the other programs. */
export interface KeysNeeded {
  readonly forCodes: boolean;
  readonly others: readonly (CallKey | StateKey)[];
}

export const noKeysNeeded: KeysNeeded = { forCodes: false, others: [] };

export function keysNeeded(state: KeysNeededState): KeysNeeded {
  return {
    forCodes: areCodeKeysNeeded(state),
    others: [...usefulCallKeys(state), ...stateKeys.filter((key) => stateKeyTarget(state, key) !== null)],
  };
}

export function isNeeded({ forCodes, others }: KeysNeeded, action: KeyAction): boolean {
  return isForCodes(action) ? forCodes : others.some((one) => one === action);
}

export function isForCodes(action: KeyAction): boolean {
  return !isCallKey(action) && !isStateKey(action);
}
