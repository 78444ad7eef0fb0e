import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref, shallowRef } from 'vue';
import type { BadRequest, Outcome } from '../../../electron/contract/command';
import { useQuery } from '../../../renderer/useQuery';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A page that asks; the test answers, in whatever order. */
function aPage() {
  const question = shallowRef('today');
  const revision = ref(1);
  const asked: string[] = [];
  const answers: ((outcome: Outcome<string, BadRequest>) => void)[] = [];
  const scope = effectScope();
  const answer = scope.run(() =>
    useQuery<string, string>({
      question: () => question.value,
      revision: () => revision.value,
      ask: (text) => {
        asked.push(text);
        return new Promise((resolve) => answers.push(resolve));
      },
    }),
  );
  if (answer === undefined) throw new Error('The scope is not active.');
  const settle = async (outcome: Outcome<string, BadRequest>, index = 0): Promise<void> => {
    answers.splice(index, 1)[0]?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { answer, question, revision, asked, scope, settle };
}

const says = (value: string) => ({ ok: true, value }) as const;
const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(100);

describe('what a page asks of main', () => {
  it('has no answer until there is one', async () => {
    const { answer, settle } = aPage();
    expect(answer.value).toBeNull();
    await settle(says('three calls'));
    expect(answer.value).toBe('three calls');
  });

  it('is asked again with each revision, and the old answer stays until the new one comes', async () => {
    const { answer, revision, asked, settle } = aPage();
    await settle(says('three calls'));
    await pause();
    revision.value = 2;
    await nextTick();
    expect([asked, answer.value]).toEqual([['today', 'today'], 'three calls']);
    await settle(says('four calls'));
    expect(answer.value).toBe('four calls');
  });

  it('drops the answer that a newer question has overtaken, whichever comes first', async () => {
    const { answer, question, settle } = aPage();
    await settle(says('today'));
    question.value = 'd';
    await nextTick();
    question.value = 'doe';
    await nextTick();
    await settle(says('of doe'), 1);
    await settle(says('of d'));
    expect(answer.value).toBe('of doe');

    question.value = 'x';
    await nextTick();
    question.value = 'xy';
    await nextTick();
    await settle(says('of x'));
    expect(answer.value).toBe('of doe');
    await settle(says('of xy'));
    expect(answer.value).toBe('of xy');
  });

  it('is asked once more for all revisions that come while it is under way, and not more often than main takes', async () => {
    const { answer, revision, asked, settle } = aPage();
    for (let change = 2; change < 40; change += 1) {
      revision.value = change;
      await nextTick();
    }
    expect(asked).toHaveLength(1);
    await settle(says('old'));
    expect([asked.length, answer.value]).toEqual([1, 'old']);
    await pause();
    expect(asked).toHaveLength(2);
    await settle(says('new'));
    await pause();
    expect([asked.length, answer.value]).toEqual([2, 'new']);
  });

  it('is asked again when main had too much to do', async () => {
    const { answer, asked, settle } = aPage();
    await settle({ ok: false, failure: { code: 'tooFast' } });
    expect(answer.value).toBeNull();
    await pause();
    expect(asked).toHaveLength(2);
    await settle(says('three calls'));
    expect(answer.value).toBe('three calls');
  });

  it('is not asked any more when the page has gone', async () => {
    const { revision, asked, scope, settle } = aPage();
    revision.value = 2;
    await nextTick();
    scope.stop();
    await settle(says('three calls'));
    await pause();
    expect(asked).toHaveLength(1);
  });
});
