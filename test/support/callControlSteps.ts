import fc from 'fast-check';
import type { CallAction, PlainCallAction } from '../../electron/contract/words/callControl';

// What may happen to an agent with up to four calls: at the server, on the line, and under the finger.

export const callIds = ['A', 'B', 'C', 'D'] as const;

export type State = 'Ringing' | 'Established' | 'Held' | 'Released';

export const capabilities: Readonly<Record<State, readonly string[]>> = {
  Ringing: ['Answer', 'Reject'],
  Established: ['Hangup', 'Hold', 'MuteCall', 'UnmuteCall', 'SendDtmf'],
  Held: ['Hangup', 'Retrieve'],
  Released: [],
};

/** GWS's name of each, and what a server that obeys makes of the call. */
export const operations = {
  answer: { name: 'Answer', to: { state: 'Established' } },
  reject: { name: 'Reject', to: { state: 'Released' } },
  hangUp: { name: 'Hangup', to: { state: 'Released' } },
  hold: { name: 'Hold', to: { state: 'Held' } },
  retrieve: { name: 'Retrieve', to: { state: 'Established' } },
  mute: { name: 'MuteCall', to: { mute: 'On' } },
  unmute: { name: 'UnmuteCall', to: { mute: 'Off' } },
} as const satisfies Partial<Record<PlainCallAction, { name: string; to: Readonly<Record<string, string>> }>>;

export type Action = keyof typeof operations | 'sendDigits';

const event = fc.record({ kind: fc.constantFrom('rings', 'talks', 'is held', 'ends', 'select'), call: fc.nat(3) });
/** One of those that the card offers; by weight no call ends all the time. */
const press = fc.record({ kind: fc.constant('press'), which: fc.nat(59), times: fc.constantFrom(1, 1, 2) });
const pass = fc.record({ kind: fc.constant('pass'), ms: fc.constantFrom(5, 16, 40, 300, 680, 750, 750, 2_500) });
const line = fc.record({ kind: fc.constant('line'), isUp: fc.constantFrom(true, true, true, false) });
const server = fc.record({
  kind: fc.constant('server'),
  does: fc.constantFrom('obeys', 'obeys before it answers', 'takes it only', 'refuses', 'is lost', 'never gets it'),
  answersAfterMs: fc.constantFrom(0, 0, 30, 2_000, 7_000),
});
export const step = fc.oneof(
  { weight: 3, arbitrary: event },
  { weight: 9, arbitrary: press },
  { weight: 5, arbitrary: pass },
  { weight: 1, arbitrary: line },
  { weight: 1, arbitrary: server },
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
export type Server = typeof server extends fc.Arbitrary<infer One> ? One : never;

export function isKnown(action: CallAction): action is Action {
  return action === 'sendDigits' || Object.hasOwn(operations, action);
}

export function nameOf(action: Action): string {
  return action === 'sendDigits' ? 'SendDtmf' : operations[action].name;
}
