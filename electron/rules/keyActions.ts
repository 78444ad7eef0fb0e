import { callKeys, stateKeys, type CallKey, type KeyAction, type StateKey } from '../contract/words/keys';

export function isCallKey(action: KeyAction): action is CallKey {
  return callKeys.some((key) => key === action);
}

export function isStateKey(action: KeyAction): action is StateKey {
  return stateKeys.some((key) => key === action);
}
