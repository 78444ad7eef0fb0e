import fc from 'fast-check';
import { fail } from '../../electron/core/kernel/result';
import { network, refused, taken, type Calls, type Kind } from './operationDesk';

/** What can happen to operations. */
export type Step =
  | { readonly kind: 'press'; readonly what: Kind; readonly call: string; readonly alsoOther: boolean }
  | { readonly kind: 'answer'; readonly which: number; readonly answer: Answer }
  | { readonly kind: 'tell'; readonly call: string; readonly state: Calls[string] }
  | { readonly kind: 'report'; readonly call: string }
  | { readonly kind: 'read'; readonly isRead: boolean }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'setClock'; readonly byMs: number }
  | { readonly kind: 'connection'; readonly isThere: boolean }
  | { readonly kind: 'signOut' };

export const answers = {
  taken,
  refused: refused('Busy'),
  lost: network(true),
  neverLeft: network(false),
  unauthenticated: fail({ kind: 'unauthenticated' as const }),
};

export type Answer = keyof typeof answers;

const call = fc.constantFrom('A', 'B');
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      what: fc.constantFrom<Kind[]>('hold', 'retrieve', 'hangUp', 'transfer'),
      call,
      alsoOther: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      which: fc.nat(5),
      answer: fc.constantFrom<Answer[]>('taken', 'taken', 'refused', 'lost', 'neverLeft', 'unauthenticated'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('tell' as const),
      call,
      state: fc.constantFrom<Calls[string][]>('Ringing', 'Established', 'Established', 'Held', 'Held', 'Released'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('report' as const), call }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), isRead: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 6_000 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('setClock' as const), byMs: fc.integer({ min: -60_000, max: 60_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('connection' as const), isThere: fc.constantFrom(true, true, false) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'signOut' as const }) },
);
