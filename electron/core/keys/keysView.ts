import type { KeyBindingView, KeysView } from '../../contract/keys';
import { keyCaps } from '../kernel/accelerator';
import type { Platform } from '../kernel/platform';
import type { PolicySlice } from '../policy/policySlice';
import { callKeyTarget, controlledCall, type CallKeysState } from './callKeys';
import { keyBindings, type KeyBinding, type KeyBindingState } from './keyBindings';
import { keyTarget } from './keyTarget';
import type { KeysSlice } from './keysSlice';

type KeysViewState = CallKeysState & KeyBindingState & PolicySlice & KeysSlice;

export function keysView(state: KeysViewState, platform: Platform): KeysView {
  const context = { platform, policyFile: state.policyFile, refused: state.refusedKeys };
  return {
    targetCallId: keyTarget(state)?.callId ?? null,
    controlledCallId: state.session.kind === 'connected' ? (controlledCall(state)?.id ?? null) : null,
    answeredCallId: answeredBeside(state),
    hangUp: state.policy.keys.hangUp,
    areTaken: state.areKeysTaken,
    bindings: keyBindings(state).map((binding) => bindingView(binding, context)),
  };
}

function answeredBeside(state: KeysViewState): string | null {
  const call = callKeyTarget(state, 'answer')?.call ?? null;
  return call === null || call.id === controlledCall(state)?.id ? null : call.id;
}

function bindingView(
  binding: KeyBinding,
  context: { readonly platform: Platform; readonly policyFile: string; readonly refused: readonly string[] },
): KeyBindingView {
  const { action, accelerator, code, isDefault, isFixed } = binding;
  return {
    action,
    accelerator,
    caps: accelerator === null ? [] : keyCaps(accelerator, context.platform),
    code: code === null ? null : { name: code.name, displayName: code.displayName },
    state: accelerator === null ? 'off' : context.refused.includes(accelerator) ? 'refused' : 'ready',
    isDefault,
    fixedBy: isFixed ? context.policyFile : null,
  };
}
