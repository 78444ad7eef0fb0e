import { nextTick, onMounted, onUnmounted, ref, watch } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';

/**
 * Tells main how high the prompt is. Main shows the window only after the first time, so that is said even when the
 * height is the same as the last time the prompt was there: its component is new then, and so is what is known here.
 * Main says where the prompt is: one at the top of the screen grows down, and what comes is put below what is there.
 */
export function usePromptFit(surface: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const bridge = useBridge();
  const store = useSnapshotStore();
  // What the agent opens or types changes the height without a snapshot. A hidden window observes nothing.
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
