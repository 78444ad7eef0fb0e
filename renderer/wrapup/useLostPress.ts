import { onMounted, onUnmounted } from 'vue';

function isCode(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button[aria-pressed]') !== null;
}

/**
 * A button that is pressed on one call and let go over another one is no click for the browser: the first button has
 * gone meanwhile. The agent has clicked all the same, and is told.
 */
export function useLostPress(frontCallId: () => string | null, onLost: () => void): void {
  let pressed: { readonly callId: string | null } | null = null;

  function onDown({ target }: PointerEvent): void {
    pressed = isCode(target) ? { callId: frontCallId() } : null;
  }
  function onUp(): void {
    if (pressed !== null && pressed.callId !== frontCallId()) onLost();
    pressed = null;
  }

  onMounted(() => {
    window.addEventListener('pointerdown', onDown);
    window.addEventListener('pointerup', onUp);
  });
  onUnmounted(() => {
    window.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointerup', onUp);
  });
}
