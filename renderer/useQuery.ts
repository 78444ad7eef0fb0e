import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { BadRequest, Outcome } from '../electron/contract/command';

export interface Query<Question, Answer> {
  readonly question: () => Question;
  /** When it changes, the answer to the same question may have changed. */
  readonly revision: () => unknown;
  readonly ask: (question: Question) => Promise<Outcome<Answer, BadRequest>>;
}

/** The pause between an answer and the same question again; main accepts at most fifty a second. */
const restMs = 30;

/**
 * Asks main a question, again when the question or the revision changes. `null` until the first answer; an answer stays
 * until the next one comes. An answer to a question that is no longer current is dropped.
 */
export function useQuery<Question, Answer>({
  question,
  revision,
  ask,
}: Query<Question, Answer>): Readonly<ShallowRef<Answer | null>> {
  const answer = shallowRef<Answer | null>(null);
  let newestRequest = 0;
  let isUnderWay = false;
  let isStale = false;
  let isOver = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    clearTimeout(rest);
    rest = undefined;
    isStale = false;
    isUnderWay = true;
    newestRequest += 1;
    const request = newestRequest;
    try {
      const outcome = await ask(question());
      if (request === newestRequest) take(outcome);
    } finally {
      if (request === newestRequest) {
        isUnderWay = false;
        if (!isOver) rest = setTimeout(goOn, restMs);
      }
    }
  }

  function take(outcome: Outcome<Answer, BadRequest>): void {
    if (outcome.ok) answer.value = outcome.value;
    else if (outcome.failure.code === 'tooFast') isStale = true;
    else throw new Error('Main does not understand a question of this page.');
  }

  function goOn(): void {
    rest = undefined;
    if (isStale) void read();
  }

  watch(question, () => void read());
  watch(revision, () => {
    if (isUnderWay || rest !== undefined) isStale = true;
    else void read();
  });
  onScopeDispose(() => {
    isOver = true;
    clearTimeout(rest);
  });
  void read();

  return answer;
}
