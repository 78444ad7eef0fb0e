import { computed, shallowRef } from 'vue';
import type { CallView } from '../../electron/contract/call';
import type { CallActionInput } from '../../electron/contract/words/callControl';
import { hasEnded } from '../../electron/rules/callState';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { useControlDialogStore } from './controlDialogStore';
import { controlProblemText, type ControlProblem } from './operationText';

/** Presses in a dialog about one call, whatever call is in front. */
export function useDialogPress(call: () => CallView) {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const dialogs = useControlDialogStore();
  const refusal = shallowRef<ControlProblem | null>(null);

  const isOver = computed(() => dialogs.isCallGone || hasEnded(call()));
  const problem = computed(() => {
    if (isOver.value) return controlProblemText('callEnded');
    if (store.snapshot?.connection.state !== 'connected') return controlProblemText('notConnected');
    return refusal.value === null ? null : controlProblemText(refusal.value);
  });

  /** Whether it was asked for. */
  async function press(input: CallActionInput): Promise<boolean> {
    refusal.value = null;
    const outcome = await bridge.controlCall({ callId: call().id, ...input });
    if (!outcome.ok) refusal.value = outcome.failure.code;
    return outcome.ok;
  }

  function forget(): void {
    refusal.value = null;
  }

  return { press, forget, isOver, problem };
}
