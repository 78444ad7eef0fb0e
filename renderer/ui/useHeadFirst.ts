import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue';
import { afterPaint } from './afterPaint';

/** Shows the head of a long list at once, and the rest after that is painted: many rows take longer than a frame. */
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
    // Runs before anything is rendered from the list.
    { flush: 'sync' },
  );
  onScopeDispose(() => stop());
  return computed(() => (isWhole.value ? list.value : list.value.slice(0, head)));
}
