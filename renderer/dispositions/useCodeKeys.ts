import { computed } from 'vue';
import type { KeyAction } from '../../electron/contract/words/keys';
import { useSnapshotStore } from '../snapshotStore';
import { capsOf, codeOf, globalCaps, numberOf } from './codeKeys';

/** The keys of the codes as main assigns them: a code has the same number wherever it is shown. */
export function useCodeKeys() {
  const store = useSnapshotStore();
  const bindings = computed(() => store.snapshot?.keys.bindings ?? []);

  return {
    numberOf: (name: string) => numberOf(bindings.value, name),
    codeOf: (digit: number) => codeOf(bindings.value, digit),
    capsOf: (action: KeyAction) => capsOf(bindings.value, action),
    globalCaps: computed(() => globalCaps(bindings.value)),
  };
}
