import { onScopeDispose, shallowRef } from 'vue';
import type { KeyAction } from '../../electron/contract/words/keys';
import { silentAfterMs } from './recorderText';
import type { RecorderProblem } from './recorderText';
import type { useKeyChange } from './useKeyChange';

/** Tries one key after the other until one is accepted. Only the newest try's problem is shown. */
export function useKeyTry({ problem: reason, setKey }: ReturnType<typeof useKeyChange>, onTaken: () => void) {
  const caps = shallowRef<readonly string[]>([]);
  const problem = shallowRef<RecorderProblem | null>(null);
  let tries = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function beSilent(): void {
    // If another program grabs the key, only its modifiers come, and perhaps not their release.
    caps.value = [];
    problem.value = { kind: 'silent' };
  }

  /** Begins a new try; `held` are the keys pressed so far. */
  function begin(held: readonly string[]): void {
    tries += 1;
    caps.value = held;
    problem.value = null;
    clearTimeout(silence);
    silence = setTimeout(beSilent, silentAfterMs);
  }

  function fail(next: RecorderProblem): void {
    clearTimeout(silence);
    caps.value = [];
    problem.value = next;
  }

  async function take(action: KeyAction, accelerator: string | null): Promise<void> {
    clearTimeout(silence);
    const mine = tries;
    const tried = caps.value;
    const isTaken = await setKey(action, accelerator);
    if (isTaken) onTaken();
    else if (mine === tries && reason.value !== null) fail({ kind: 'refused', caps: tried, reason: reason.value });
  }

  function letGo(held: readonly string[]): void {
    caps.value = held;
  }

  begin([]);
  onScopeDispose(() => clearTimeout(silence));
  return { caps, problem, begin, take, fail, letGo };
}
