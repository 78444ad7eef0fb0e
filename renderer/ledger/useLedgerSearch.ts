import { onScopeDispose, ref, watch } from 'vue';
import type { Ref } from 'vue';

/** The search begins this long after the last key. */
const pauseMs = 120;

/** The typed text, which is searched for a moment later; `asked` is the last text searched for. */
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

  // The menu has opened the page again over itself. Text that is just being typed is newer and stays.
  watch(asked, (search) => {
    if (waiting === undefined) typed.value = search;
  });
  onScopeDispose(() => clearTimeout(waiting));

  return { typed, onInput, clear };
}
