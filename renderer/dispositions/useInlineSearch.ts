import { nextTick, ref, useTemplateRef } from 'vue';
import type { Focusable } from '../ui/focusable';

/**
 * A code search that replaces the button that opens it. The focus moves into the field, and back to the button when the
 * search closes. Template refs: `search` for the field, `opener` for the button.
 */
export function useInlineSearch() {
  const search = useTemplateRef<Focusable>('search');
  const opener = useTemplateRef<HTMLButtonElement>('opener');
  const isOpen = ref(false);
  const query = ref('');

  async function open(): Promise<void> {
    isOpen.value = true;
    await nextTick();
    search.value?.focus();
  }

  async function close(): Promise<void> {
    isOpen.value = false;
    query.value = '';
    await nextTick();
    opener.value?.focus();
  }

  return { isOpen, query, opener, open, close };
}
