import { computed } from 'vue';
import { useSnapshotStore } from '../snapshotStore';
import { text } from '../texts/text';
import { useText } from '../texts/useText';
import { whoText } from '../texts/whoText';

/** Whether the number keys belong to the codes of the card; a hint says where else they go. */
export function useNumberKeyTarget() {
  const { say } = useText();
  const store = useSnapshotStore();

  /** While the prompt asks, the number keys belong to its codes and not to these. */
  const prompted = computed(() => {
    const prompt = store.snapshot?.prompt ?? null;
    return prompt?.wrapUps.find(({ callId }) => callId === prompt.frontCallId) ?? null;
  });
  const keysGoTo = computed(() => {
    if (prompted.value === null || prompted.value.callId === store.currentCall?.id) return null;
    return say(text('dispositions.keysGoTo', { who: whoText(prompted.value.who) }));
  });

  return { hasKeys: computed(() => prompted.value === null), keysGoTo };
}
