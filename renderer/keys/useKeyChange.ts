import { shallowRef } from 'vue';
import type { KeyAction } from '../../electron/contract/words/keys';
import { useSnapshotStore } from '../snapshotStore';
import type { Text } from '../texts/text';
import { useText } from '../texts/useText';
import { useBridge } from '../useBridge';
import { keyActionText, keyProblemText } from './keyText';

/** Gives an action another key. When that fails the old key stays, and the problem says why. */
export function useKeyChange() {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const { say } = useText();
  const problem = shallowRef<Text | null>(null);

  function sayAction(action: KeyAction): string {
    const binding = store.snapshot?.keys.bindings.find((other) => other.action === action);
    return say(keyActionText(binding ?? { action, code: null }));
  }

  async function setKey(action: KeyAction, accelerator: string | null): Promise<boolean> {
    problem.value = null;
    const outcome = await bridge.setKey({ action, accelerator });
    if (!outcome.ok) problem.value = keyProblemText(outcome.failure, sayAction);
    return outcome.ok;
  }

  return { problem, setKey };
}
