import { onScopeDispose, shallowRef } from 'vue';

/** A click that leaves a field must still meet what it was aimed at. */
const restMs = 400;

/**
 * In which field of a table the agent is. What comes meanwhile in other rows, and takes room, appears a moment after.
 */
export function useBusyHand() {
  /** `null`: in none, but in one a moment ago. */
  const hand = shallowRef<{ readonly key: string | null } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fieldEntered({ target }: FocusEvent): void {
    const isField = target instanceof HTMLElement && target.matches('input, select');
    const key = isField ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null;
    if (key === null) return;
    clearTimeout(timer);
    hand.value = { key };
  }

  function fieldLeft(): void {
    if (hand.value === null) return;
    hand.value = { key: null };
    clearTimeout(timer);
    timer = setTimeout(() => (hand.value = null), restMs);
  }

  function mustHoldStill(key: string): boolean {
    return hand.value !== null && hand.value.key !== key;
  }

  onScopeDispose(() => clearTimeout(timer));
  return { mustHoldStill, fieldEntered, fieldLeft };
}
