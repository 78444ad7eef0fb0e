import { onScopeDispose, shallowRef, watch } from 'vue';
import type { ShallowRef } from 'vue';

/**
 * What `source` says once it has said it for a while: `waitMs` of each value, none at 0. What is gone before was never
 * there. Objects count as the same by what is in them.
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
