import { onMounted, watch, type Ref } from 'vue';
import { scrollToShow } from '../ui/scrollToShow';

/** Scrolls only the list to its current entry, so that the rest of the window stays where the agent has scrolled it. */
export function useCurrentInSight(list: Readonly<Ref<HTMLElement | null>>, currentId: () => string | null): void {
  function showCurrent(): void {
    const box = list.value;
    const current = box?.querySelector<HTMLElement>('[aria-current=true]');
    if (!box || !current) return;
    box.scrollTop = scrollToShow(
      { top: box.scrollTop, height: box.clientHeight },
      { top: current.offsetTop, height: current.offsetHeight },
    );
  }

  watch(currentId, showCurrent, { flush: 'post' });
  onMounted(showCurrent);
}
