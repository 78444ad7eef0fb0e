import { onBeforeUnmount } from 'vue';

/** Whoever types on without looking pauses for longer once they have seen that the field is gone. */
const restMs = 1_000;

/** Before anything else in the window hears of it. */
const first = { capture: true };

/**
 * The field that was being typed into has gone with its call. The keys that follow were meant for it: they must not choose
 * a code for the next call or start a search. A pause or a click ends that.
 */
export function swallowTyping(): void {
  let timer = setTimeout(stop, restMs);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key.length > 1 && event.key !== 'Enter' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(timer);
    timer = setTimeout(stop, restMs);
  }

  function stop(): void {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, first);
    window.removeEventListener('pointerdown', stop, first);
  }

  window.addEventListener('keydown', onKeyDown, first);
  window.addEventListener('pointerdown', stop, first);
}

/** Swallows what is typed on when this component goes while the agent is typing into its field. */
export function useInterruptedTyping(field: () => HTMLElement | null): void {
  onBeforeUnmount(() => {
    const typedInto = field();
    if (typedInto !== null && document.activeElement === typedInto) swallowTyping();
  });
}
