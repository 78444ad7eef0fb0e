import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEnded } from '../../../../electron/rules/callState';
import { ShakyLine, type ToldCall } from '../../../support/shakyLine';

// A server with a few calls, a line that breaks in every way, and the real session behind it: events are held back while
// the state is read, reads overlap and answer late or never, polls are lost with what they brought, clients are forgotten.

type Act = (line: ShakyLine) => void | Promise<void>;
interface Step {
  readonly what: string;
  readonly act: Act;
}

const call = fc.constantFrom('A', 'B', 'C');

function step<Values extends unknown[]>(
  what: string,
  act: (line: ShakyLine, ...values: Values) => void | Promise<void>,
  ...values: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> }
): fc.Arbitrary<Step> {
  return fc.tuple<Values>(...values).map((chosen) => ({
    what: `${what} ${chosen.map((value) => JSON.stringify(value)).join(' ')}`.trim(),
    act: (line) => act(line, ...chosen),
  }));
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: step(
      'change',
      (line, id: string, state: string, code: string) => {
        line.change(id, state, code === '' ? {} : { DispositionCode: code });
      },
      call,
      fc.constantFrom('Ringing', 'Established', 'Held', 'Released'),
      fc.constantFrom('', 'Referred', 'Resolved'),
    ),
  },
  { weight: 8, arbitrary: step('deliver', (line, times: number) => line.deliver(times), fc.constantFrom(1, 1, 1, 2)) },
  {
    weight: 8,
    arbitrary: step(
      'answer',
      (line, which: number, asOf: 'asked' | 'answered' | 'never') => line.answer(which, asOf),
      fc.nat(3),
      fc.constantFrom('asked', 'asked', 'answered', 'never'),
    ),
  },
  {
    weight: 4,
    arbitrary: step('lose the poll', (line, isCarrying: boolean) => line.losePoll(isCarrying), fc.boolean()),
  },
  { weight: 4, arbitrary: step('poll again', (line) => line.pollAgain()) },
  { weight: 1, arbitrary: step('forget the client', (line) => line.forgetClient()) },
  { weight: 1, arbitrary: step('fall silent', (line) => line.fallSilent()) },
  { weight: 1, arbitrary: step('wake up', (line) => line.sleepAndWake()) },
  { weight: 1, arbitrary: step('speak late', (line, id: string) => line.speakLate(id), call) },
  { weight: 2, arbitrary: step('settle', (line) => line.settle()) },
  { weight: 3, arbitrary: step('pass', (line, ms: number) => line.pass(ms), fc.constantFrom(0, 100, 2_000, 20_000)) },
);

const inOrder = (calls: readonly ToldCall[]): readonly ToldCall[] =>
  calls.toSorted((one, other) => one.id.localeCompare(other.id));

function seenBy(line: ShakyLine): readonly ToldCall[] {
  const live = line.onScreen().filter((one) => !hasEnded(one));
  return inOrder(live.map(({ id, state, userData }) => ({ id, state, userData })));
}

const onServerOf = (line: ShakyLine): readonly ToldCall[] => inOrder(line.onServer());

describe('any interleaving of events, overlapping reads, lost polls and reconnections', () => {
  it('has the state of the server whenever nothing is under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 60, size: 'max' }), async (steps) => {
        const line = new ShakyLine();
        await line.signIn();
        for (const { act } of steps) {
          await act(line);
          await line.pass(0);
          if (line.isAtRest()) expect(seenBy(line)).toEqual(onServerOf(line));
        }
        await line.settle();
        expect(line.isAtRest()).toBe(true);
        expect(seenBy(line)).toEqual(onServerOf(line));
        expect(line.log.lines.filter((text) => text.startsWith('error'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
