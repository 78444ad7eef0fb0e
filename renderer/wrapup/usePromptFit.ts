import { nextTick, onMounted, onUnmounted, ref, watch } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';

/**
 * Tells main the height of the prompt. Main shows the window only after the first report, so each new component reports
 * even an unchanged height. Main answers whether the prompt is at the top of the screen: it then grows downwards, so
 * new content goes below the old.
 */
export function usePromptFit(surface: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const bridge = useBridge();
  const store = useSnapshotStore();
  // Opening a folder or typing changes the height without a snapshot. A hidden window observes nothing.
  const observer = new ResizeObserver(() => void fit());
  const isAtTop = ref(false);
  let lastHeight = 0;

  async function fit(): Promise<void> {
    await nextTick();
    const height = surface.value?.offsetHeight ?? 0;
    if (height === 0 || height === lastHeight) return;
    lastHeight = height;
    const outcome = await bridge.fitPrompt({ height });
    if (outcome.ok) isAtTop.value = outcome.value.isAtTop;
  }

  onMounted(() => {
    if (surface.value !== null) observer.observe(surface.value);
    void fit();
  });
  onUnmounted(() => observer.disconnect());
  watch(
    () => store.snapshot,
    () => void fit(),
  );
  return isAtTop;
}
