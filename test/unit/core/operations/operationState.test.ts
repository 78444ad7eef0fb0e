import { describe, expect, it } from 'vitest';
import {
  allows,
  progressAfter,
  type OperationEvent,
  type OperationProgress,
} from '../../../../electron/core/operations/operationState';
import { isUnderWay } from '../../../../electron/rules/operationState';

const refusal = { httpStatus: 500, statusCode: 4, said: 'Busy' };

// By the compiler's word all of them: a new one cannot be left out here.
const everyProgress: { readonly [State in OperationProgress['state']]: Extract<OperationProgress, { state: State }> } =
  {
    waiting: { state: 'waiting' },
    sent: { state: 'sent' },
    seen: { state: 'seen' },
    taken: { state: 'taken' },
    refused: { state: 'refused', refusal },
    expired: { state: 'expired', cause: 'tooLate' },
    blocked: { state: 'blocked', who: 'Anna', refusal },
    unknown: { state: 'unknown', wasReread: true },
  };
const everyEvent: { readonly [Kind in OperationEvent['kind']]: Extract<OperationEvent, { kind: Kind }> } = {
  turnCame: { kind: 'turnCame' },
  proved: { kind: 'proved' },
  taken: { kind: 'taken' },
  refused: { kind: 'refused', refusal },
  notSent: { kind: 'notSent', cause: 'tooLate' },
  blocked: { kind: 'blocked', who: 'Anna', refusal },
  notSeen: { kind: 'notSeen', wasReread: true },
};

const table: readonly (readonly [OperationProgress['state'], OperationEvent['kind'], OperationProgress['state']])[] = [
  ['waiting', 'turnCame', 'sent'],
  ['waiting', 'proved', 'seen'],
  ['waiting', 'notSent', 'expired'],
  ['waiting', 'blocked', 'blocked'],
  ['sent', 'proved', 'seen'],
  ['sent', 'refused', 'refused'],
  ['sent', 'notSent', 'expired'],
  ['sent', 'notSeen', 'unknown'],
  ['sent', 'taken', 'taken'],
  ['taken', 'proved', 'seen'],
  ['refused', 'proved', 'seen'],
  ['unknown', 'proved', 'seen'],
  ['unknown', 'taken', 'taken'],
  ['unknown', 'refused', 'refused'],
  ['unknown', 'notSent', 'expired'],
];

describe('an operation', () => {
  it.each(table)('that is %s and %s becomes %s', (from, kind, to) => {
    expect(progressAfter(everyProgress[from], everyEvent[kind])).toEqual(everyProgress[to]);
  });

  it('can be nothing else', () => {
    const pairs = Object.values(everyProgress).flatMap((progress) =>
      Object.values(everyEvent).map((event) => [progress, event] as const),
    );
    const others = pairs.filter(([{ state }, { kind }]) => !table.some(([from, on]) => from === state && on === kind));
    expect(others).toHaveLength(pairs.length - table.length);
    for (const [progress, event] of others) {
      expect(allows(progress.state, event.kind)).toBe(false);
      expect(() => progressAfter(progress, event)).toThrow(`cannot be ${event.kind}`);
    }
  });

  it('never goes back to waiting, and is sent once', () => {
    expect(table.filter(([, , to]) => to === 'waiting')).toEqual([]);
    expect(table.filter(([, , to]) => to === 'sent')).toEqual([['waiting', 'turnCame', 'sent']]);
  });

  it('ends in one of six ways', () => {
    const ends = Object.values(everyProgress).filter(({ state }) => !isUnderWay(state));
    expect(ends.map(({ state }) => state)).toEqual(['seen', 'taken', 'refused', 'expired', 'blocked', 'unknown']);
  });
});
