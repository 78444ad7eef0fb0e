import { computed, onScopeDispose, shallowRef } from 'vue';

/** As long as a person needs to press after the last movement of the pointer. */
const restMs = 700;

interface Held {
  readonly order: readonly string[];
  readonly heightPx: number;
}

/** While the pointer moves over a list, its rows keep their places: what comes then stands at the end. */
export function useStillList<Entry extends { readonly id: string }>(entries: () => readonly Entry[]) {
  const held = shallowRef<Held | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const shown = computed(() => (held.value === null ? entries() : inOrder(entries(), held.value.order)));
  const height = computed(() => (held.value === null ? undefined : `${String(held.value.heightPx)}px`));

  function hold({ currentTarget }: PointerEvent): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    held.value ??= { order: entries().map(({ id }) => id), heightPx: currentTarget.offsetHeight };
    clearTimeout(timer);
    timer = setTimeout(release, restMs);
  }

  function release(): void {
    clearTimeout(timer);
    held.value = null;
  }

  onScopeDispose(release);
  return { shown, height, hold, release };
}

function inOrder<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  order: readonly string[],
): readonly Entry[] {
  const placeOf = ({ id }: Entry): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return entries.toSorted((left, right) => placeOf(left) - placeOf(right));
}
