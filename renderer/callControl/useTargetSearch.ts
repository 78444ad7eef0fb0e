import { onScopeDispose, shallowRef, watch } from 'vue';
import type { FoundTargetsView } from '../../electron/contract/dialling';
import { useBridge } from '../useBridge';

/** A pause this long after the last key means that somebody waits for names. */
const pauseMs = 300;

/** Who is found by what is typed. The newest search wins; until it has an answer, what was found before stays. */
export function useTargetSearch(typed: () => string) {
  const bridge = useBridge();
  const found = shallowRef<FoundTargetsView>({ targets: [], isComplete: true });
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function search(): Promise<void> {
    newest += 1;
    const mine = newest;
    const outcome = await bridge.findTargets({ text: typed() });
    if (mine === newest && outcome.ok) found.value = outcome.value;
  }

  watch(typed, () => {
    clearTimeout(timer);
    // An answer to what is no longer typed must not come between.
    newest += 1;
    timer = setTimeout(() => void search(), pauseMs);
  });
  onScopeDispose(() => clearTimeout(timer));
  void search();

  return { found };
}
