import { describe, expect, it } from 'vitest';
import { Entries } from '../../../../electron/core/outbox/entries';
import type { DispositionEntry } from '../../../../electron/core/outbox/entry';
import { isOnlyAnswered, notDelivered, notDeliveredOrGivenUp } from '../../../../electron/core/outbox/outboxEntries';
import { anEntry } from '../../../support/builders';

const reported = { httpStatus: null, statusCode: 415, said: 'Attach failed' };

describe('what counts as delivered', () => {
  it.each<[string, Partial<DispositionEntry>, number, boolean]>([
    ['confirmed after a repetition', { state: 'confirmed', repeats: 1 }, 0, false],
    ['accepted after release', { state: 'accepted', repeats: 2 }, 0, false],
    ['answered, and looked for the first time', { state: 'accepted', awaitsEcho: true }, 0, true],
    ['answered once more after it was found missing', { state: 'accepted', awaitsEcho: true, repeats: 1 }, 1, true],
    ['answered, and GWS reported an error', { state: 'accepted', awaitsEcho: true, reported }, 1, true],
    ['answered by a server that shows no codes', { state: 'accepted', isUnprovable: true, repeats: 1 }, 0, true],
    ['answered after release, and GWS reported an error', { state: 'accepted', reported }, 0, true],
    ['answered, not seen', { state: 'unseen', isEchoMissing: true }, 1, false],
    ['sent again', { state: 'sending', repeats: 1 }, 1, false],
    ['given up', { state: 'expired' }, 0, false],
  ])('%s', (_, parts, undelivered, isAnswer) => {
    const entry = anEntry(parts);
    expect(notDelivered(Entries.of([entry]))).toHaveLength(undelivered);
    expect(isOnlyAnswered(entry)).toBe(isAnswer);
  });

  it('lists what is missing in the order in which it was chosen', () => {
    const list = [
      anEntry({ id: 'first', sequence: 1, state: 'accepted', awaitsEcho: true, repeats: 1 }),
      anEntry({ id: 'second', sequence: 2, state: 'expired' }),
      anEntry({ id: 'third', sequence: 3, state: 'unseen' }),
    ];
    expect(notDeliveredOrGivenUp(Entries.of(list)).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  });
});
