import { onMounted, onUnmounted } from 'vue';
import { usePreferenceStore } from '../preferences/preferenceStore';
import { readPromptKey } from './promptKeys';
import type { PromptKey } from './promptKeys';

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, input, a, select, [role=option]');
}

/** The keys of the prompt: `handle` says whether the key is used up. What is typed into the search stays there. */
export function usePromptKeys(handle: (key: PromptKey) => boolean): void {
  const preferences = usePreferenceStore();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const key = readPromptKey(event, preferences.hasSingleKeys);
    if (key === null) return;
    // In an empty search field there is no text to undo, but there may be a choice.
    const isTyping = event.target instanceof HTMLInputElement;
    // Arrow keys and Return belong to what has the focus; the heading and the surface have no use for them.
    if (key.kind === 'codes' && isControl(event.target)) return;
    if (isTyping && !(key.kind === 'undo' && event.target.value === '')) return;
    if (handle(key)) event.preventDefault();
  }

  onMounted(() => window.addEventListener('keydown', onKeyDown));
  onUnmounted(() => window.removeEventListener('keydown', onKeyDown));
}
