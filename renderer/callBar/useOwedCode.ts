import { computed, ref, watch } from 'vue';
import type { WrapUpView } from '../../electron/contract/wrapUp';
import { useFrontCallStore } from '../calls/frontCallStore';
import { endedAgo } from '../texts/duration';
import { text } from '../texts/text';
import { useText } from '../texts/useText';
import { useNow } from '../ui/useNow';
import { useBridge } from '../useBridge';

/** The way to the code of a call that has ended, and what is said beside it. `hasJustCome`: a press may be meant for what was there before. */
export function useOwedCode(wrapUp: () => WrapUpView, hasJustCome: () => boolean) {
  const { say } = useText();
  const bridge = useBridge();
  const front = useFrontCallStore();
  const now = useNow();
  /** The last press came just after another call had come to the front. */
  const isTooEarly = ref(false);

  const said = computed(() =>
    say(
      isTooEarly.value
        ? text('controlProblem.callChanged')
        : text('call.ended', { ago: endedAgo(wrapUp().endedAtMs, now.value) }),
    ),
  );
  watch(
    () => wrapUp().callId,
    () => (isTooEarly.value = false),
  );

  async function choose(): Promise<void> {
    isTooEarly.value = hasJustCome() || front.hasJustChanged();
    if (!isTooEarly.value) await bridge.openWrapUp({ callId: wrapUp().callId });
  }

  return { choose, said, isTooEarly };
}
