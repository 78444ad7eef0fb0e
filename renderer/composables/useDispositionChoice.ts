import { computed } from 'vue';
import type { DispositionCodeNode } from '../../electron/contract/snapshot';
import { statusKey, useChoiceProblemStore } from '../stores/choiceProblemStore';
import type { ChoiceProblem } from '../stores/choiceProblemStore';
import { useFrontCallStore } from '../stores/frontCallStore';
import { useSnapshotStore } from '../stores/snapshotStore';
import { useBridge } from './useBridge';

/** Choosing and taking back. What came of it is in the next snapshot; only a refusal to take it is remembered here. */
export function useDispositionChoice() {
  const bridge = useBridge();
  const snapshots = useSnapshotStore();
  const front = useFrontCallStore();
  const problems = useChoiceProblemStore();
  const status = computed(() => snapshots.snapshot?.status ?? null);

  function showProblem(problem: Omit<ChoiceProblem, 'statusKey'>): void {
    problems.show({ ...problem, statusKey: statusKey(status.value) });
  }

  /** `isAgain`: the second half of a double click, which the first half has already done. */
  async function choose(code: DispositionCodeNode, isAgain: boolean): Promise<void> {
    const callId = snapshots.currentCall?.id;
    if (callId === undefined) return;
    if (front.hasJustChanged()) {
      showProblem({ callId, displayName: code.displayName, code: 'callChanged' });
      return;
    }
    if (isAgain) return;
    problems.clear();
    const outcome = await bridge.setDisposition({ callId, name: code.name });
    if (outcome.ok) return;
    showProblem({ callId, displayName: code.displayName, code: outcome.failure.code });
  }

  async function undo(): Promise<void> {
    const view = status.value;
    if (view === null || view.entryId === null || !view.canUndo) return;
    const outcome = await bridge.undoDisposition({ entryId: view.entryId });
    if (outcome.ok) return;
    const { callId, displayName } = view;
    showProblem({ callId, displayName, code: outcome.failure.code });
  }

  return { choose, undo };
}
