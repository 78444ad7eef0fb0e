import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import type { Ref } from 'vue';
import { useChoiceStatus } from '../dispositions/useChoiceStatus';
import { useSnapshotStore } from '../snapshotStore';
import { useLocale } from '../texts/useLocale';
import { useText } from '../texts/useText';
import { announcements, announcedState } from './announcements';
import { useSettled } from './useSettled';

/** A call that is passed on at once, or a wrap-up that is withdrawn at once, is not announced. */
const newsMs = 300;
/** GWS usually answers before "sending" could be read out. */
const passingMs = 700;
/** Long enough to be read out. Later it may no longer be true, but would still be found by browsing the window. */
const keptMs = 10_000;

export interface News {
  readonly sentence: string;
  /** Counts up so that the same sentence can be announced again. */
  readonly count: number;
}

/**
 * What a screen reader announces in the main window: the outcome of a choice, and changes of calls. Never the seconds.
 */
export function useAnnouncements(now: Readonly<Ref<number>>) {
  const { t, say } = useText();
  const locale = useLocale();
  const store = useSnapshotStore();
  const { shown, afterName, isPassingBy } = useChoiceStatus(now);

  const choice = useSettled(
    () => ({
      sentence: shown.value === null ? '' : `${shown.value.name}${afterName.value}`,
      passes: isPassingBy.value,
    }),
    ({ passes }) => (passes ? passingMs : 0),
  );
  const settled = useSettled(
    () => (store.snapshot === null ? null : announcedState(store.snapshot, locale.value)),
    (latest) => (latest === null ? 0 : newsMs),
  );
  const news = shallowRef<News>({ sentence: '', count: 0 });
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  const forgetLater = (): void => {
    clearTimeout(forgetting);
    forgetting = setTimeout(() => (news.value = { ...news.value, sentence: '' }), keptMs);
  };
  onScopeDispose(() => clearTimeout(forgetting));
  watch(settled, (latest, before) => {
    const sentences = announcements(before, latest).map(say);
    if (sentences.length === 0) return;
    news.value = { sentence: sentences.join(t('announce.separator')), count: news.value.count + 1 };
    forgetLater();
  });
  return { choice: computed(() => choice.value.sentence), news };
}
