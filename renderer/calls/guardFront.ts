import { watch } from 'vue';
import { longestPaintMs, surpriseMs } from '../../electron/rules/guardTime';
import { afterPaint } from '../ui/afterPaint';

/**
 * How long a request to show a call counts. If main has not followed it by then, a later change is a surprise again.
 */
const askMs = 2_000;

/** Active from a change until this long after it was painted. */
function guardForMs(afterPaintMs: number) {
  let untilMs = -Infinity;
  let changes = 0;

  function begin(): void {
    changes += 1;
    const change = changes;
    untilMs = performance.now() + longestPaintMs + afterPaintMs;
    afterPaint(() => {
      if (change === changes) untilMs = performance.now() + afterPaintMs;
    });
  }

  return { begin, isOn: () => performance.now() < untilMs };
}

/**
 * The call in a window may change just as the agent is about to click. No code may go to a call that the agent has not
 * seen, so the guard counts from when the new call was painted, not from when it was known.
 */
export function guardFront(frontCallId: () => string | null) {
  let asked: { readonly callId: string; readonly untilMs: number } | null = null;
  let left: { readonly callId: string | null; readonly untilMs: number } = { callId: null, untilMs: Infinity };
  const surprise = guardForMs(surpriseMs);
  const unpainted = guardForMs(0);

  watch(
    frontCallId,
    (callId, before) => {
      const nowMs = performance.now();
      // Between two calls there may be a moment without any in front.
      if (before !== null) left = { callId: before, untilMs: nowMs + surpriseMs };
      if (callId === null) return;
      const isFirst = left.callId === null || (before === null && nowMs >= left.untilMs);
      const isAskedFor = asked?.callId === callId && nowMs < asked.untilMs;
      asked = null;
      unpainted.begin();
      if (!isFirst && !isAskedFor && callId !== left.callId) surprise.begin();
    },
    { flush: 'sync' },
  );

  /** The agent asked for this call, so its appearance is no surprise. */
  function ask(callId: string): void {
    asked = callId === frontCallId() ? null : { callId, untilMs: performance.now() + askMs };
  }

  function hasJustChanged(): boolean {
    return surprise.isOn() || unpainted.isOn();
  }

  return { ask, hasJustChanged };
}
