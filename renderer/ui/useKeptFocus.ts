import { nextTick, useTemplateRef, watch } from 'vue';
import type { Focusable } from './focusable';

/**
 * The focused entry of a list may disappear by itself, for instance when it has been delivered. The focus then goes to
 * an element that stays, or the keyboard would start at the top of the window again. Template refs: `list`, `stays`.
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
