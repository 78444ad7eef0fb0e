import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import type { FoundTargetsView, TargetView } from '../../electron/contract/dialling';
import { useBridge } from '../useBridge';

/** A pause this long after the last key means that somebody waits for names. */
const pauseMs = 300;

/**
 * Who is found by what is typed: the agent's own at once, those of the server's directory after them. The newest search
 * wins; until the directory has an answer, what it found before stays.
 */
export function useTargetSearch(typed: () => string) {
  const bridge = useBridge();
  const own = shallowRef<readonly TargetView[]>([]);
  const found = shallowRef<FoundTargetsView>({ targets: [], isComplete: true });
  /** The text for which the directory has answered, or has failed to. */
  const answered = shallowRef<string | null>(null);
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const targets = computed(() => {
    const ownNumbers = new Set(own.value.map(({ number }) => number));
    return [...own.value, ...found.value.targets.filter(({ number }) => !ownNumbers.has(number))];
  });

  async function suggest(mine: number): Promise<void> {
    const outcome = await bridge.suggestTargets({ text: typed() });
    if (mine === newest && outcome.ok) own.value = outcome.value.targets;
  }

  async function search(mine: number): Promise<void> {
    const text = typed();
    const outcome = await bridge.findTargets({ text });
    if (mine !== newest) return;
    answered.value = text;
    found.value = outcome.ok ? outcome.value : { targets: [], isComplete: false };
  }

  /** What the agent marks or calls changes the own targets. */
  async function refresh(): Promise<void> {
    newest += 1;
    const mine = newest;
    clearTimeout(timer);
    await suggest(mine);
    timer = setTimeout(() => void search(mine), pauseMs);
  }

  watch(typed, () => void refresh());
  onScopeDispose(() => clearTimeout(timer));
  void refresh();

  const isSearching = computed(() => answered.value !== typed());
  /** The only one whom what is typed can mean; `null`: there are others, or the directory may know others. */
  const only = computed(() => {
    const isKnown = found.value.isComplete && !isSearching.value && typed().trim() !== '';
    return isKnown && targets.value.length === 1 ? (targets.value[0] ?? null) : null;
  });

  return { targets, only, isSearching, isComplete: computed(() => found.value.isComplete), refresh };
}
