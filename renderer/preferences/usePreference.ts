import { computed, shallowRef } from 'vue';
import type { Preferences } from '../../electron/contract/words/preferences';
import { useSnapshotStore } from '../snapshotStore';
import type { Text } from '../texts/text';
import { useBridge } from '../useBridge';
import { preferenceProblemText } from './preferenceText';

/** One setting: its value, who fixed it, and how to change it. */
export function usePreference<Name extends keyof Preferences>(name: Name) {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const problem = shallowRef<Text | null>(null);
  const view = computed(() => store.snapshot?.preferences[name] ?? null);

  /** Returns whether it was saved; if not, the control has to show the old value again. */
  async function save(changes: Partial<Preferences>): Promise<boolean> {
    const outcome = await bridge.savePreferences({ changes });
    problem.value = outcome.ok ? null : preferenceProblemText(outcome.failure);
    return outcome.ok;
  }

  return { view, problem, save };
}
