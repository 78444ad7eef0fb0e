import { computed, shallowRef, watch } from 'vue';
import type { CallView } from '../../electron/contract/call';
import type { CallActionInput } from '../../electron/contract/words/callControl';
import { useFrontCallStore } from '../calls/frontCallStore';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { controlProblemText, operationText, type ControlProblem } from './operationText';

/** Presses for one call, and what became of the last one. */
export function useCallControl(call: () => CallView) {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const front = useFrontCallStore();
  const problem = shallowRef<ControlProblem | null>(null);

  const isOffline = computed(() => store.snapshot?.connection.state !== 'connected');
  const status = computed(() => {
    if (problem.value !== null) return controlProblemText(problem.value);
    const { operation } = call().control;
    const said = operation === null ? null : operationText(operation);
    return isOffline.value ? controlProblemText('notConnected') : said;
  });
  const underWay = computed(() => {
    const { operation } = call().control;
    const state = operation?.outcome.state;
    return state === 'waiting' || state === 'sent' ? (operation?.action ?? null) : null;
  });

  watch([() => call().id, () => call().state, isOffline], () => (problem.value = null));

  /** Not when the call has just come to the front under the finger. */
  function mayPress(): boolean {
    problem.value = front.hasJustChanged() ? 'callChanged' : null;
    return problem.value === null;
  }

  async function press(input: CallActionInput): Promise<void> {
    if (!mayPress()) return;
    const outcome = await bridge.controlCall({ callId: call().id, ...input });
    // A second press of what is under way was meant once, and the first says what became of it.
    if (!outcome.ok && outcome.failure.code !== 'underWay') problem.value = outcome.failure.code;
  }

  return { press, mayPress, status, underWay, isOffline };
}
