import { computed, watch } from 'vue';
import type { Ref } from 'vue';
import { clockAnnouncements } from '../presentation/clockAnnouncements';
import { useSnapshotStore } from '../stores/snapshotStore';
import { useReceipts } from './useReceipts';
import { useText } from './useText';
import type { LeftMs } from './useWrapUpClock';

interface Announcer {
  readonly now: Readonly<Ref<number>>;
  readonly leftMs: LeftMs;
  readonly announce: (sentence: string) => void;
}

/** What a screen reader is told of the prompt: what became of a choice, and when a time runs out. Never the seconds. */
export function usePromptAnnouncements({ now: tick, leftMs, announce }: Announcer): void {
  const { t, say } = useText();
  const store = useSnapshotStore();
  const receipts = useReceipts(tick);

  const clocks = computed(() =>
    (store.snapshot?.prompt?.wrapUps ?? []).flatMap(({ callId, who, clock }) =>
      clock === null ? [] : [{ callId, who: who || t('prompt.unknownCaller'), leftMs: leftMs(clock) }],
    ),
  );
  watch(
    clocks,
    (now, before) => {
      const sentences = clockAnnouncements(before ?? [], now).map(say);
      if (sentences.length > 0) announce(sentences.join(' '));
    },
    { immediate: true },
  );
  watch(
    () => receipts.value.map(({ id, sentence }) => ({ id, sentence })),
    (now, before = []) => {
      const isNew = (id: string, sentence: string) => !before.some((old) => old.id === id && old.sentence === sentence);
      const sentences = now.filter(({ id, sentence }) => isNew(id, sentence)).map(({ sentence }) => sentence);
      if (sentences.length > 0) announce(sentences.join('. '));
    },
    { immediate: true },
  );
}
