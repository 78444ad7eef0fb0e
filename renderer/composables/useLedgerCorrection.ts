import { shallowRef } from 'vue';
import type { BadRequest } from '../../electron/contract/commands';
import type { SetDispositionFailure } from '../../electron/contract/failures';
import { text } from '../presentation/text';
import type { Text } from '../presentation/text';
import { useBridge } from './useBridge';

/** Changes what was chosen for one of today's calls. What came of it is in the next snapshot. */
export function useLedgerCorrection(callId: () => string) {
  const bridge = useBridge();
  const problem = shallowRef<Text | null>(null);

  function report(failure: SetDispositionFailure | BadRequest | { readonly code: 'tooLate' }): void {
    problem.value = text(`problem.${failure.code}`);
  }

  async function correct(name: string): Promise<void> {
    problem.value = null;
    const outcome = await bridge.setDisposition({ callId: callId(), name });
    if (!outcome.ok) report(outcome.failure);
  }

  async function undo(entryId: string): Promise<void> {
    problem.value = null;
    const outcome = await bridge.undoDisposition({ entryId });
    if (!outcome.ok) report(outcome.failure);
  }

  return { problem, correct, undo };
}
