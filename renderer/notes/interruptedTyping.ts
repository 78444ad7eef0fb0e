/** Whoever types on without looking pauses for longer once they have seen that the field is gone. */
const restMs = 1_000;

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
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('pointerdown', stop, true);
  }

  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('pointerdown', stop, true);
}
