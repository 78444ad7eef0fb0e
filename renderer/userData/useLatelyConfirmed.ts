import { onScopeDispose, ref, watch, type Ref } from 'vue';
import type { UserDataEditView } from '../../electron/contract/userData';

const shownMs = 4_000;

/** True for a moment after a change was confirmed: from then on the value itself says so. */
export function useLatelyConfirmed(edit: () => UserDataEditView | null): Readonly<Ref<boolean>> {
  const isLately = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    () => (edit()?.state === 'confirmed' ? edit()?.id : undefined),
    (confirmedId, _, onCleanup) => {
      isLately.value = confirmedId !== undefined;
      clearTimeout(timer);
      timer = setTimeout(() => (isLately.value = false), shownMs);
      onCleanup(() => clearTimeout(timer));
    },
  );
  onScopeDispose(() => clearTimeout(timer));
  return isLately;
}
