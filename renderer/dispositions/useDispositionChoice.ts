import { computed } from 'vue';
import type { DispositionCodeNode } from '../../electron/contract/disposition';
import { useFrontCallStore } from '../calls/frontCallStore';
import { useKeyTargetStore } from '../calls/keyTargetStore';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { statusKey, useChoiceProblemStore, type ChoiceProblem } from './choiceProblemStore';

/** Choosing and undoing. The next snapshot shows the result; only a refusal is remembered here. */
export function useDispositionChoice() {
  const bridge = useBridge();
  const snapshots = useSnapshotStore();
  const front = useFrontCallStore();
  const keyTarget = useKeyTargetStore();
  const problems = useChoiceProblemStore();
  const status = computed(() => snapshots.snapshot?.status ?? null);

  function showProblem(displayName: string, code: ChoiceProblem['code']): void {
    const cardCallId = snapshots.currentCall?.id ?? null;
    problems.show({ cardCallId, displayName, code, statusKey: statusKey(status.value) });
  }

  async function give(callId: string, code: DispositionCodeNode): Promise<void> {
    problems.clear();
    const outcome = await bridge.setDisposition({ callId, name: code.name });
    if (!outcome.ok && outcome.failure.code !== 'needsMore') showProblem(code.displayName, outcome.failure.code);
  }

  /** For the call on the card. `isAgain`: the second half of a double click; the first half has already chosen. */
  async function choose(code: DispositionCodeNode, isAgain: boolean): Promise<void> {
    const callId = snapshots.currentCall?.id;
    if (callId === undefined) return;
    if (front.hasJustChanged()) showProblem(code.displayName, 'callChanged');
    else if (!isAgain) await give(callId, code);
  }

  /** For the call that keys apply to. */
  async function chooseByKey(code: DispositionCodeNode): Promise<void> {
    const { callId } = keyTarget;
    if (callId === null) return;
    if (keyTarget.hasJustChanged()) showProblem(code.displayName, 'callChanged');
    else await give(callId, code);
  }

  async function undo(): Promise<void> {
    const view = status.value;
    if (view === null || view.entryId === null || !view.canUndo) return;
    const outcome = await bridge.undoDisposition({ entryId: view.entryId });
    if (outcome.ok) return;
    showProblem(view.displayName, outcome.failure.code);
  }

  return { choose, chooseByKey, undo };
}
