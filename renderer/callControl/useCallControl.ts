import { computed, shallowRef, watch } from 'vue';
import type { CallView } from '../../electron/contract/call';
import type { CallActionInput } from '../../electron/contract/words/callControl';
import { useFrontCallStore } from '../calls/frontCallStore';
import { guardFront } from '../calls/guardFront';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { controlledCall, type Conversation } from './conversation';
import { controlProblemText, operationText, type ControlProblem } from './operationText';

/** Sends the presses for the calls of one conversation, and tells the outcome of the last one. */
export function useCallControl(conversation: () => Conversation) {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const front = useFrontCallStore();
  // When a consultation begins or ends, the card stays but its controls are for another call.
  const guard = guardFront(() => controlledCall(conversation()).id);
  const problem = shallowRef<ControlProblem | null>(null);
  const pressedId = shallowRef<string | null>(null);

  const isOffline = computed(() => store.snapshot?.connection.state !== 'connected');
  const pressed = computed(() => {
    const { original, consult } = conversation();
    return [original, consult].find((call) => call?.id === pressedId.value) ?? controlledCall(conversation());
  });
  const status = computed(() => {
    if (problem.value !== null) return controlProblemText(problem.value);
    const { operation } = pressed.value.control;
    const said = operation === null ? null : operationText(operation);
    return isOffline.value ? controlProblemText('notConnected') : said;
  });

  watch([() => controlledCall(conversation()).id, () => controlledCall(conversation()).state, isOffline], () => {
    problem.value = null;
  });

  /** False if the controls have just changed to another call: the press was meant for the one before. */
  function mayPress(): boolean {
    problem.value = front.hasJustChanged() || guard.hasJustChanged() ? 'callChanged' : null;
    return problem.value === null;
  }

  /** The control has just come in the place of another one. */
  function pressedEarly(): void {
    problem.value = 'controlChanged';
  }

  async function press(call: CallView, input: CallActionInput): Promise<void> {
    if (!mayPress()) return;
    pressedId.value = call.id;
    const outcome = await bridge.controlCall({ callId: call.id, ...input });
    // A second press while the operation is under way counts as one; the first press shows the outcome.
    if (!outcome.ok && outcome.failure.code !== 'underWay') problem.value = outcome.failure.code;
  }

  return { press, mayPress, pressedEarly, status, isOffline };
}
