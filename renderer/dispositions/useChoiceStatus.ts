import { computed } from 'vue';
import type { Ref } from 'vue';
import { hasEnded } from '../../electron/rules/callState';
import { useSnapshotStore } from '../snapshotStore';
import { text } from '../texts/text';
import { useText } from '../texts/useText';
import { statusKey, useChoiceProblemStore } from './choiceProblemStore';
import { problemText } from './problemText';
import { isPassing, statusText } from './statusText';

/** The outcome of the last choice for the current call, for the status line and the live region. */
export function useChoiceStatus(now: Readonly<Ref<number>>) {
  const { t, sayAll } = useText();
  const store = useSnapshotStore();
  const problems = useChoiceProblemStore();

  const view = computed(() => store.snapshot?.status ?? null);
  const problem = computed(() => {
    const last = problems.problem;
    if (last === null || last.cardCallId !== (store.currentCall?.id ?? null)) return null;
    return last.statusKey === statusKey(view.value) ? last : null;
  });
  const isTooLate = computed(() => problem.value?.code === 'tooLate');
  const refused = computed(() => (isTooLate.value ? null : problem.value));
  const isCallOver = computed(() => {
    const call = store.snapshot?.calls.find(({ id }) => id === view.value?.callId);
    return call === undefined || hasEnded(call);
  });
  const shown = computed(() => {
    if (refused.value !== null) return { name: refused.value.displayName, ...problemText(refused.value) };
    if (view.value === null) return null;
    return { name: view.value.displayName, ...statusText(view.value, isCallOver.value, now.value) };
  });
  /** The rest of the sentence after the name of the code. */
  const afterName = computed(() => {
    if (shown.value === null) return '';
    const details = isTooLate.value ? [...shown.value.details, text('problem.tooLate')] : shown.value.details;
    return t('status.afterName', { state: sayAll([shown.value.state, ...details]) });
  });
  const isPassingBy = computed(() => problem.value === null && view.value !== null && isPassing(view.value));
  const canUndo = computed(() => refused.value === null && view.value?.canUndo === true);
  return { view, shown, afterName, isPassingBy, canUndo };
}
