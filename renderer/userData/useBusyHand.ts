import { onScopeDispose, ref } from 'vue';

/** A click that leaves a field must still meet what it was aimed at. */
const restMs = 400;

/** Whether the agent is in a field. What came meanwhile, and takes room, appears a moment after. */
export function useBusyHand() {
  const isHandBusy = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fieldEntered(event: FocusEvent): void {
    clearTimeout(timer);
    if (event.target instanceof HTMLElement && event.target.matches('input, select')) isHandBusy.value = true;
    else fieldLeft();
  }

  function fieldLeft(): void {
    clearTimeout(timer);
    timer = setTimeout(() => (isHandBusy.value = false), restMs);
  }

  onScopeDispose(() => clearTimeout(timer));
  return { isHandBusy, fieldEntered, fieldLeft };
}
