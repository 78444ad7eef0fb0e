import { nextTick, useTemplateRef, watch } from 'vue';
import type { Focusable } from './focusable';

/**
 * What has the focus in a list may go by itself, for instance when it has been delivered. The focus then goes to
 * something that stays, or the keyboard would be back at the beginning of the window. Template refs: `list`, `stays`.
 */
export function useKeptFocus(change: () => unknown): void {
  const list = useTemplateRef<HTMLElement>('list');
  const stays = useTemplateRef<Focusable>('stays');

  watch(change, async () => {
    const hadFocus = list.value?.contains(document.activeElement) === true;
    await nextTick();
    if (hadFocus && document.activeElement === document.body) stays.value?.focus();
  });
}
