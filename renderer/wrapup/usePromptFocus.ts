import { inject, onMounted, onUnmounted, provide, ref } from 'vue';
import type { InjectionKey, Ref } from 'vue';

const focusKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('promptFocus');

/** Whether this window has the keyboard focus. `onGain` runs when it gets the focus. */
export function providePromptFocus(onGain: () => void): Readonly<Ref<boolean>> {
  const isFocused = ref(document.hasFocus());

  function gain(): void {
    isFocused.value = true;
    onGain();
  }
  function lose(): void {
    isFocused.value = false;
    // The old focus is forgotten: a digit pressed when the window gets the focus again must choose a code.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  onMounted(() => {
    window.addEventListener('focus', gain);
    window.addEventListener('blur', lose);
  });
  onUnmounted(() => {
    window.removeEventListener('focus', gain);
    window.removeEventListener('blur', lose);
  });
  provide(focusKey, isFocused);
  return isFocused;
}

export function usePromptFocus(): Readonly<Ref<boolean>> {
  const isFocused = inject(focusKey);
  if (isFocused === undefined) throw new Error('The window does not tell whether it has the focus.');
  return isFocused;
}
