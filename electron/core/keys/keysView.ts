import type { KeysView } from '../../contract/keys';
import type { ApplicationState } from '../applicationState';
import { bindingView, keyBindings } from './keyBindings';
import { keyTarget } from './keyTarget';
import type { Platform } from '../kernel/platform';

export function keysView(state: ApplicationState, platform: Platform): KeysView {
  const context = { platform, policyFile: state.policyFile, refused: state.refusedKeys };
  return {
    targetCallId: keyTarget(state)?.callId ?? null,
    areTaken: state.areKeysTaken,
    bindings: keyBindings(state).map((binding) => bindingView(binding, context)),
  };
}
