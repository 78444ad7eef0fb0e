import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue';
import { afterPaint } from './afterPaint';

/** The head of a long list at once, its rest when that has been painted: so many rows cost more than a frame. */
export function useHeadFirst<Item>(list: Readonly<Ref<readonly Item[]>>, head: number): ComputedRef<readonly Item[]> {
  const isWhole = ref(true);
  let stop: () => void = () => undefined;
  watch(
    list,
    () => {
      stop();
      isWhole.value = false;
      stop = afterPaint(() => {
        isWhole.value = true;
      });
    },
    // Before anything is rendered from it.
    { flush: 'sync' },
  );
  onScopeDispose(() => stop());
  return computed(() => (isWhole.value ? list.value : list.value.slice(0, head)));
}
