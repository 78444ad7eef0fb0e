import { onScopeDispose, ref, watch } from 'vue';
import type { ScreenPopFailure } from '../../electron/contract/screenPop';
import { useFrontCallStore } from '../calls/frontCallStore';
import { useBridge } from '../useBridge';

/** Long enough to read a sentence that one did not expect. */
const problemMs = 8_000;

export type ScreenPopProblem = ScreenPopFailure['code'] | 'callChanged' | 'badRequest' | 'tooFast';

/** Opens the page of a call, one press at a time, and says for a moment why it did not. */
export function useScreenPop(callId: () => string) {
  const bridge = useBridge();
  const front = useFrontCallStore();
  const problem = ref<ScreenPopProblem | null>(null);
  const isOpening = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(asked: string): Promise<ScreenPopProblem | null> {
    isOpening.value = true;
    try {
      const outcome = await bridge.openScreenPop({ callId: asked });
      return outcome.ok ? null : outcome.failure.code;
    } catch {
      // Main did not answer.
      return 'badRequest';
    } finally {
      isOpening.value = false;
    }
  }

  async function open(): Promise<void> {
    if (isOpening.value) return;
    problem.value = front.hasJustChanged() ? 'callChanged' : null;
    if (problem.value === null) {
      const asked = callId();
      const answer = await ask(asked);
      if (asked === callId()) problem.value = answer;
    }
    clearTimeout(timer);
    timer = setTimeout(() => (problem.value = null), problemMs);
  }

  watch(callId, () => (problem.value = null));
  onScopeDispose(() => clearTimeout(timer));

  return { problem, isOpening, open };
}
