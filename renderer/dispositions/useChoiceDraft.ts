import { shallowRef } from 'vue';
import type { MessageKey } from '../../locales/messageKey';
import { useBridge } from '../useBridge';

interface FinishedChoice {
  readonly callId: string;
  readonly name: string;
  readonly callbackAtMs: number | null;
}

/**
 * Sets the code of a draft, or drops it. The next snapshot shows the result; only a refusal is remembered here.
 * `hasJustChanged`: another call has just come to the front, and a press may be meant for the one before.
 */
export function useChoiceDraft(hasJustChanged: () => boolean) {
  const bridge = useBridge();
  const problem = shallowRef<MessageKey | null>(null);

  /** Returns whether it was set. */
  async function finish(choice: FinishedChoice): Promise<boolean> {
    if (hasJustChanged()) {
      problem.value = 'draft.problem.callChanged';
      return false;
    }
    const outcome = await bridge.finishChoice(choice);
    problem.value = outcome.ok ? null : `draft.problem.${outcome.failure.code}`;
    return outcome.ok;
  }

  async function drop(callId: string, name: string): Promise<void> {
    const outcome = await bridge.dropChoice({ callId, name });
    // One that is gone already is what the agent wants.
    problem.value = outcome.ok || outcome.failure.code === 'noDraft' ? null : `draft.problem.${outcome.failure.code}`;
  }

  return { problem, finish, drop };
}
