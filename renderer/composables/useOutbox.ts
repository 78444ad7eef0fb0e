import { ref, shallowRef } from 'vue';
import type { BadRequest, CommandMap } from '../../electron/contract/commands';
import { text } from '../presentation/text';
import type { Text } from '../presentation/text';
import { useBridge } from './useBridge';

type SendNowFailure = Extract<CommandMap['sendNow']['output'], { readonly ok: false }>['failure'];

/** Pushes choices that wait, or takes one back. What came of it is in the next snapshot. */
export function useOutbox() {
  const bridge = useBridge();
  const problem = shallowRef<Text | null>(null);
  const isTrying = ref(false);

  function report(failure: SendNowFailure | BadRequest | { readonly code: 'tooLate' }): void {
    problem.value = text(`outbox.problem.${failure.code}`);
  }

  /** `null`: all that wait. */
  async function tryNow(entryId: string | null): Promise<void> {
    if (isTrying.value) return;
    problem.value = null;
    isTrying.value = true;
    const outcome = await bridge.sendNow({ entryId });
    isTrying.value = false;
    if (!outcome.ok) report(outcome.failure);
  }

  async function undo(entryId: string): Promise<void> {
    problem.value = null;
    const outcome = await bridge.undoDisposition({ entryId });
    if (!outcome.ok) report(outcome.failure);
  }

  return { problem, tryNow, undo };
}
