import { onMounted, onUnmounted } from 'vue';
import { usePreferenceStore } from '../preferences/preferenceStore';
import { readPromptKey } from './promptKeys';
import type { PromptKey } from './promptKeys';

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, input, a, select, [role=option]');
}

/** The keys of the prompt. `handle` returns whether it used the key. Keys typed into the search stay there. */
export function usePromptKeys(handle: (key: PromptKey) => boolean): void {
  const preferences = usePreferenceStore();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.isComposing) return;
    const key = readPromptKey(event, preferences.hasSingleKeys);
    if (key === null) return;
    if (event.target instanceof HTMLTextAreaElement) {
      // The note keeps all other keys.
      if (key.kind === 'back') handle({ kind: 'codes' });
      return;
    }
    // An empty search field has no text to undo, but there may be a choice to undo.
    const isTyping = event.target instanceof HTMLInputElement;
    // Arrow keys and Return belong to a focused control; the heading and the surface do not use them.
    if (key.kind === 'codes' && isControl(event.target)) return;
    if (isTyping && !(key.kind === 'undo' && event.target.value === '')) return;
    if (handle(key)) event.preventDefault();
  }

  onMounted(() => window.addEventListener('keydown', onKeyDown));
  onUnmounted(() => window.removeEventListener('keydown', onKeyDown));
}
