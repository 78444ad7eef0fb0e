import { watch } from 'vue';
import { afterPaint } from '../ui/afterPaint';
import { useBridge } from '../useBridge';

/** Tells main when this window has painted its question for a call's code: global keys wait until then. */
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
