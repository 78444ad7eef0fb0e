import type { KeysView } from '../../contract/keys';
import type { Platform } from '../kernel/platform';
import type { PolicySlice } from '../policy/policySlice';
import { bindingView, keyBindings, type KeyBindingState } from './keyBindings';
import { keyTarget, type KeyTargetState } from './keyTarget';
import type { KeysSlice } from './keysSlice';

type KeysViewState = KeyTargetState & KeyBindingState & PolicySlice & KeysSlice;

export function keysView(state: KeysViewState, platform: Platform): KeysView {
  const context = { platform, policyFile: state.policyFile, refused: state.refusedKeys };
  return {
    targetCallId: keyTarget(state)?.callId ?? null,
    areTaken: state.areKeysTaken,
    bindings: keyBindings(state).map((binding) => bindingView(binding, context)),
  };
}
