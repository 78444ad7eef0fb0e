import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useLedgerSearch } from '../../../renderer/ledger/useLedgerSearch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** `shown` is set by the test, as a snapshot would. */
function aField() {
  const shown = ref('');
  const lookedFor: string[] = [];
  const answers: (() => void)[] = [];
  const searchFor = (text: string): Promise<void> => {
    lookedFor.push(text);
    return new Promise((resolve) => answers.push(resolve));
  };
  const scope = effectScope();
  const field = scope.run(() => useLedgerSearch(() => shown.value, searchFor));
  if (field === undefined) throw new Error('The scope is not active.');
  const type = (text: string): void => {
    field.typed.value = text;
    field.onInput();
  };
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ...field, shown, lookedFor, type, answer, scope };
}

describe('the search field of the ledger', () => {
  it('looks once for what is typed in one go', async () => {
    const { type, lookedFor } = aField();
    for (const text of ['d', 'do', 'doe']) {
      type(text);
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(lookedFor).toEqual(['doe']);
  });

  it('is cleared at once, and what was waiting is not looked for any more', async () => {
    const { type, clear, typed, lookedFor } = aField();
    type('doe');
    clear();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([typed.value, lookedFor]).toEqual(['', ['']]);
  });

  it('keeps what is being typed when an earlier search is shown', async () => {
    const { type, typed, shown, answer } = aField();
    type('d');
    await vi.advanceTimersByTimeAsync(200);
    type('doe');
    await answer();
    shown.value = 'd';
    await nextTick();
    expect(typed.value).toBe('doe');
  });

  it('follows what is shown when nobody types, as when the page was opened anew', async () => {
    const { type, typed, shown, answer } = aField();
    type('doe');
    await vi.advanceTimersByTimeAsync(200);
    shown.value = 'doe';
    await answer();
    shown.value = '';
    await nextTick();
    expect(typed.value).toBe('');
  });

  it('looks for nothing when it has gone', async () => {
    const { type, lookedFor, scope } = aField();
    type('doe');
    scope.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(lookedFor).toEqual([]);
  });
});
