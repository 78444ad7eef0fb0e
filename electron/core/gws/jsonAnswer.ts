import type { Clock } from '../kernel/clock';
import { readJson } from '../kernel/readJson';
import type { HttpAnswer } from './httpPort';
import type { NetworkProblem } from './problems';

type Answered = Extract<HttpAnswer, { readonly kind: 'answer' }>;

/** An answer with its body read. `json` is `undefined` where the body is no JSON: empty, HTML or cut short. */
export type JsonAnswer =
  (Omit<Answered, 'body'> & { readonly json: unknown }) | Extract<HttpAnswer, { readonly kind: 'failed' }>;

export interface JsonExchange {
  /** Never rejects. After `abort` it resolves with a failure. */
  readonly answer: Promise<JsonAnswer>;
  abort(): void;
}

/** Reads the body in slices. One with too much in it counts as no answer. */
export async function asJson(answer: HttpAnswer, host: string, clock: Clock): Promise<JsonAnswer> {
  if (answer.kind === 'failed') return answer;
  const { body, ...rest } = answer;
  const read = await readJson(body, clock);
  if (read.ok) return { ...rest, json: read.value };
  switch (read.failure) {
    case 'notJson':
      return { ...rest, json: undefined };
    case 'tooMuch':
      return { kind: 'failed', problem: answerTooLong(host), mayHaveArrived: true };
  }
}

export function answerTooLong(host: string): NetworkProblem {
  return { code: 'answerTooLong', host };
}
