import { onActivated, onDeactivated, onMounted, onUnmounted } from 'vue';
import { usePreferenceStore } from '../preferences/preferenceStore';
import { readShortcut } from './shortcut';
import type { Shortcut } from './shortcut';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
}

function isCovered(): boolean {
  return document.querySelector('dialog[open], :popover-open') !== null;
}

/** The keys of the window. `handle` returns whether it used the key. */
export function useShortcuts(handle: (shortcut: Shortcut) => boolean): void {
  const preferences = usePreferenceStore();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target) || isCovered()) return;
    const shortcut = readShortcut(event);
    if (shortcut === null || (shortcut.kind !== 'undo' && !preferences.hasSingleKeys)) return;
    if (handle(shortcut)) event.preventDefault();
  }

  const listen = (): void => window.addEventListener('keydown', onKeyDown);
  const stop = (): void => window.removeEventListener('keydown', onKeyDown);
  // A screen that is kept alive behind a page must not get keys. Adding the same listener twice has no effect.
  onMounted(listen);
  onActivated(listen);
  onDeactivated(stop);
  onUnmounted(stop);
}
