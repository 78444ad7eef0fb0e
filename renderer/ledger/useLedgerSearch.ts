import { onScopeDispose, ref, watch } from 'vue';
import type { Ref } from 'vue';

/** After the last key. */
const pauseMs = 120;

/** What is typed, and looked for a moment later; `asked` is what was looked for last. */
export function useLedgerSearch(
  asked: () => string,
  searchFor: (text: string) => void,
): {
  readonly typed: Ref<string>;
  readonly onInput: () => void;
  readonly clear: () => void;
} {
  const typed = ref(asked());
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function search(): void {
    clearTimeout(waiting);
    waiting = undefined;
    searchFor(typed.value);
  }

  function onInput(): void {
    clearTimeout(waiting);
    waiting = setTimeout(search, typed.value === '' ? 0 : pauseMs);
  }

  function clear(): void {
    typed.value = '';
    search();
  }

  // The page was opened anew over itself, from the menu. What is just being typed is newer than that.
  watch(asked, (search) => {
    if (waiting === undefined) typed.value = search;
  });
  onScopeDispose(() => clearTimeout(waiting));

  return { typed, onInput, clear };
}
