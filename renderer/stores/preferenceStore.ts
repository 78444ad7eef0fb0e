import { defineStore } from 'pinia';
import { ref, watch } from 'vue';

const storageKey = 'wrapkey.singleKeys';

/** WCAG 2.1.4: keys without a modifier can be switched off, because speech input may press them by mistake. */
export const usePreferenceStore = defineStore('preference', () => {
  const hasSingleKeys = ref(localStorage.getItem(storageKey) !== 'off');
  watch(hasSingleKeys, (isOn) => {
    localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  });
  return { hasSingleKeys };
});
