import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { midnightBefore } from '../../electron/rules/midnight';
import { useNow } from './useNow';

/** The beginning of today. Changes once a day, not with every tick. */
export function useToday(): ComputedRef<number> {
  const now = useNow();
  return computed(() => midnightBefore(now.value));
}
