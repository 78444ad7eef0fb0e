import { onScopeDispose, watch } from 'vue';

/** Long enough to notice that the call is over, and to stop typing. */
const quietMs = 1_500;

/**
 * Closes a dialog once its call is over, but not between two keys: the second would reach whatever lies below. Every key
 * that is `typed` puts it off.
 */
export function useCloseAfterEnd(isOver: () => boolean, close: () => void): { readonly typed: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function typed(): void {
    clearTimeout(timer);
    if (isOver()) timer = setTimeout(close, quietMs);
  }

  watch(isOver, typed, { immediate: true });
  onScopeDispose(() => clearTimeout(timer));

  return { typed };
}
