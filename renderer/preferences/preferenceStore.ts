import { defineStore } from 'pinia';
import { computed } from 'vue';
import { useSnapshotStore } from '../snapshotStore';

/** WCAG 2.1.4: keys without a modifier can be switched off, because speech input may press them by mistake. */
export const usePreferenceStore = defineStore('preference', () => {
  const store = useSnapshotStore();
  const hasSingleKeys = computed(() => store.snapshot?.preferences.singleKeys.value === true);
  return { hasSingleKeys };
});
