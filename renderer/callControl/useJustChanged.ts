import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue';
import { isGuarded, newGuard, nextGuard, paintedGuard } from '../../electron/rules/frontGuard';
import { afterPaint } from '../ui/afterPaint';

/**
 * Whether what stands in one place has just come there in the place of something else: a press may be meant for that. It
 * is shown for as long as it lasts. `meaning`: `null` while nothing stands there.
 */
export function useJustChanged(meaning: () => string | null): Readonly<Ref<boolean>> {
  const hasJustChanged = ref(false);
  let guard = newGuard(meaning());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forgetPaint = (): void => undefined;

  function show(): void {
    clearTimeout(timer);
    const nowMs = performance.now();
    hasJustChanged.value = isGuarded(guard, nowMs);
    if (hasJustChanged.value) timer = setTimeout(show, guard.untilMs - nowMs);
  }

  function follow(now: string | null): void {
    const followed = nextGuard(guard, { callId: now, isAskedFor: false }, performance.now());
    // With nothing before it, nobody has aimed at anything else.
    guard = followed.restMs === 0 ? { ...followed, untilMs: -Infinity } : followed;
    show();
    forgetPaint();
    forgetPaint = afterPaint(() => {
      guard = paintedGuard(guard, performance.now());
      show();
    });
  }

  watch(meaning, follow, { flush: 'sync' });
  onScopeDispose(() => {
    forgetPaint();
    clearTimeout(timer);
  });
  return readonly(hasJustChanged);
}
