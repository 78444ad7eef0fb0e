import { onScopeDispose, ref, watch } from 'vue';
import type { Ref } from 'vue';

/** After the last key. */
const pauseMs = 120;

/** What is typed, and looked for a moment later; `shown` is what was looked for last. */
export function useLedgerSearch(
  shown: () => string,
  searchFor: (text: string) => Promise<unknown>,
): {
  readonly typed: Ref<string>;
  readonly onInput: () => void;
  readonly clear: () => void;
} {
  const typed = ref(shown());
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let underWay = 0;

  async function search(): Promise<void> {
    clearTimeout(waiting);
    waiting = undefined;
    underWay += 1;
    try {
      await searchFor(typed.value);
    } finally {
      underWay -= 1;
    }
  }

  function onInput(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), typed.value === '' ? 0 : pauseMs);
  }

  function clear(): void {
    typed.value = '';
    void search();
  }

  // The page was opened anew over itself, for instance from the menu. What is just being typed is newer than that.
  watch(shown, (search) => {
    if (waiting === undefined && underWay === 0) typed.value = search;
  });
  onScopeDispose(() => clearTimeout(waiting));

  return { typed, onInput, clear };
}
