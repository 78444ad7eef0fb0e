import { defineStore } from 'pinia';
import { ref } from 'vue';

/** Counts how often the agent has opened a page from the menu, so that a page that is already open starts fresh. */
export const usePageOpeningStore = defineStore('pageOpening', () => {
  const count = ref(0);
  return {
    count,
    opens: () => {
      count.value += 1;
    },
  };
});
