import { watch } from 'vue';
import { isGuarded, newGuard, nextGuard, paintedGuard } from '../../electron/rules/frontGuard';
import { afterPaint } from '../ui/afterPaint';

/**
 * How long a request to show a call counts. If main has not followed it by then, a later change is a surprise again.
 */
const askMs = 2_000;

/**
 * The call in a window may change just as the agent is about to click. No code may go to a call that the agent has not
 * seen, so the guard counts from when the new call was painted, not from when it was known.
 */
export function guardFront(frontCallId: () => string | null) {
  let asked: { readonly callId: string; readonly untilMs: number } | null = null;
  let guard = newGuard(frontCallId());

  function follow(callId: string | null): void {
    const nowMs = performance.now();
    const isAskedFor = callId !== null && asked?.callId === callId && nowMs < asked.untilMs;
    const followed = nextGuard(guard, { callId, isAskedFor }, nowMs);
    guard = followed;
    if (callId === null) return;
    asked = null;
    afterPaint(() => {
      if (guard === followed) guard = paintedGuard(guard, performance.now());
    });
  }

  watch(frontCallId, follow, { flush: 'sync' });

  /** The agent asked for this call, so its appearance is no surprise. */
  function ask(callId: string): void {
    asked = callId === frontCallId() ? null : { callId, untilMs: performance.now() + askMs };
  }

  function hasJustChanged(): boolean {
    return isGuarded(guard, performance.now());
  }

  return { ask, hasJustChanged };
}
