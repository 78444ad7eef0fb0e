import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useLedgerSearch } from '../../../renderer/ledger/useLedgerSearch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** `asked` follows what is looked for, as on the page. */
function aField() {
  const asked = ref('');
  const lookedFor: string[] = [];
  const searchFor = (text: string): void => {
    lookedFor.push(text);
    asked.value = text;
  };
  const scope = effectScope();
  const field = scope.run(() => useLedgerSearch(() => asked.value, searchFor));
  if (field === undefined) throw new Error('The scope is not active.');
  const type = (text: string): void => {
    field.typed.value = text;
    field.onInput();
  };
  return { ...field, asked, lookedFor, type, scope };
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

  it('keeps what is being typed when the page is opened anew', async () => {
    const { type, typed, asked } = aField();
    type('d');
    await vi.advanceTimersByTimeAsync(200);
    type('doe');
    asked.value = '';
    await nextTick();
    expect(typed.value).toBe('doe');
  });

  it('is empty again when nobody types and the page is opened anew', async () => {
    const { type, typed, asked } = aField();
    type('doe');
    await vi.advanceTimersByTimeAsync(200);
    asked.value = '';
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
