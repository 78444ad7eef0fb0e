import { onScopeDispose, shallowRef, watch } from 'vue';
import type { ShallowRef } from 'vue';

/**
 * The value of `source` once it has stayed the same for its `waitMs`, or at once where that is 0. A value that changes
 * sooner is skipped. Values are compared as JSON.
 */
export function useSettled<Value>(source: () => Value, waitMs: (value: Value) => number): Readonly<ShallowRef<Value>> {
  const settled = shallowRef(source());
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    () => JSON.stringify(source()),
    () => {
      clearTimeout(timer);
      const value = source();
      const wait = waitMs(value);
      if (wait === 0) settled.value = value;
      else timer = setTimeout(() => (settled.value = value), wait);
    },
  );
  onScopeDispose(() => clearTimeout(timer));
  return settled;
}
