import { shallowRef } from 'vue';
import type { MessageKey } from '../../locales/messageKey';
import { useBridge } from '../useBridge';

/** Sets the code of a draft, or drops it. The next snapshot shows the result; only a refusal is remembered here. */
export function useChoiceDraft() {
  const bridge = useBridge();
  const problem = shallowRef<MessageKey | null>(null);

  /** Returns whether it was set. */
  async function finish(callId: string, name: string): Promise<boolean> {
    const outcome = await bridge.finishChoice({ callId, name });
    problem.value = outcome.ok ? null : `draft.problem.${outcome.failure.code}`;
    return outcome.ok;
  }

  async function drop(callId: string): Promise<void> {
    const outcome = await bridge.dropChoice({ callId });
    // One that is gone already is what the agent wants.
    problem.value = outcome.ok || outcome.failure.code === 'noDraft' ? null : `draft.problem.${outcome.failure.code}`;
  }

  return { problem, finish, drop };
}
