import { computed, watch } from 'vue';
import type { Ref } from 'vue';
import { statusText } from '../dispositions/statusText';
import { useSnapshotStore } from '../snapshotStore';
import { useText } from '../texts/useText';
import { clockAnnouncements } from './clockAnnouncements';
import { takenBack } from './receiptText';
import { useReceipts } from './useReceipts';
import type { LeftMs } from './useWrapUpClock';
import { wrapUpNews } from './wrapUpNews';

interface Announcer {
  readonly now: Readonly<Ref<number>>;
  readonly leftMs: LeftMs;
  readonly announce: (sentence: string) => void;
}

/**
 * What a screen reader announces in the prompt: which call needs a code, the outcome of a choice, that one was taken
 * back, and when a time runs out, but never each second. Announcements that are no longer true are removed.
 */
export function usePromptAnnouncements({ now: tick, leftMs, announce }: Announcer): void {
  const { t, say, sayAll } = useText();
  const store = useSnapshotStore();
  const receipts = useReceipts(tick);
  const prompt = computed(() => store.snapshot?.prompt ?? null);
  let isAboutClocks = false;

  function tell(sentences: readonly string[], aboutClocks: boolean): void {
    isAboutClocks = aboutClocks;
    announce(sentences.join(aboutClocks ? ' ' : '. '));
  }

  const clocks = computed(() =>
    (prompt.value?.wrapUps ?? []).flatMap(({ callId, who, clock }) =>
      clock === null ? [] : [{ callId, who: who || t('prompt.unknownCaller'), leftMs: leftMs(clock) }],
    ),
  );
  watch(
    clocks,
    (now, before = []) => {
      const sentences = clockAnnouncements(before, now).map(say);
      const hasOneGone = before.some(({ callId }) => !now.some((clock) => clock.callId === callId));
      // A call that is no longer asked about has no time left to announce.
      if (sentences.length > 0 || (isAboutClocks && hasOneGone)) tell(sentences, true);
    },
    { immediate: true },
  );
  watch(
    () => receipts.value.map(({ id, sentence }) => ({ id, sentence })),
    (now, before = []) => {
      const isNew = (id: string, sentence: string) => !before.some((old) => old.id === id && old.sentence === sentence);
      const sentences = now.filter(({ id, sentence }) => isNew(id, sentence)).map(({ sentence }) => sentence);
      if (sentences.length > 0) tell(sentences, false);
    },
    { immediate: true },
  );
  watch(
    () => prompt.value?.wrapUps ?? [],
    (now, before = []) => {
      const sentences = now
        .filter(({ callId }) => !before.some((old) => old.callId === callId))
        .map(wrapUpNews)
        .map(say);
      if (sentences.length > 0) tell(sentences, false);
    },
    { immediate: true },
  );
  watch(prompt, (now, before) => {
    if (now === null || before === null) return;
    const sentences = takenBack(before.receipts, now).map(({ who, disposition }) => {
      const { state, details } = statusText(disposition, true, tick.value);
      const words = t('status.afterName', { state: sayAll([state, ...details]) });
      return `${disposition.displayName}${words}${t('separator')}${who || t('prompt.unknownCaller')}`;
    });
    if (sentences.length > 0) tell(sentences, false);
  });
}
