import { watch } from 'vue';
import { afterPaint } from '../ui/afterPaint';
import { useBridge } from '../useBridge';

/** Tells main when it can be seen that this window asks for the code of a call: global keys wait until then. */
export function usePaintReport(askedCallId: () => string | null): void {
  const bridge = useBridge();

  watch(
    askedCallId,
    (callId) => {
      if (callId !== null) afterPaint(() => void bridge.reportPainted({ callId }));
    },
    { immediate: true },
  );
}
