import { defineStore } from 'pinia';
import { ref } from 'vue';

/** How often the agent has opened a page from the menu: one that is open already then begins anew. */
export const usePageOpeningStore = defineStore('pageOpening', () => {
  const count = ref(0);
  return {
    count,
    opens: () => {
      count.value += 1;
    },
  };
});
