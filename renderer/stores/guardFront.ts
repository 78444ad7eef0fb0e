import { watch } from 'vue';

/** Shorter than a person needs to see that the window is about another call now. */
const surpriseMs = 500;

/**
 * Which call a window is about may change by itself, under a finger that is already on its way: a code must not land on
 * a call that the agent has not seen yet.
 */
export function guardFront(frontCallId: () => string | null) {
  let askedFor: string | null = null;
  let changedAtMs = -Infinity;

  watch(
    frontCallId,
    (callId, before) => {
      const isSurprise = before !== null && callId !== null && callId !== askedFor;
      if (isSurprise) changedAtMs = performance.now();
      askedFor = null;
    },
    { flush: 'sync' },
  );

  /** The agent asked for this call, so its coming to the front surprises nobody. */
  function ask(callId: string): void {
    askedFor = callId;
  }

  function hasJustChanged(): boolean {
    return performance.now() - changedAtMs < surpriseMs;
  }

  return { ask, hasJustChanged };
}
