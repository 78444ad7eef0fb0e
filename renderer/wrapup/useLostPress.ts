import { onMounted, onUnmounted } from 'vue';

function isCode(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button[aria-pressed]') !== null;
}

/**
 * When the call changes between press and release, the browser reports no click, because the pressed button is gone.
 * The agent did click, and so is told that it had no effect.
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
