import { describe, expect, it } from 'vitest';
import { ImpossibleTransition } from '../../../../electron/core/kernel/stateTable';
import { allows, nextState, type EntryEvent, type EntryState } from '../../../../electron/core/outbox/entryState';

// By the compiler's word all of them: a new one cannot be left out here.
const everyState: Readonly<Record<EntryState, true>> = {
  queued: true,
  sending: true,
  uncertain: true,
  undecided: true,
  left: true,
  accepted: true,
  unseen: true,
  confirmed: true,
  rejected: true,
  expired: true,
  superseded: true,
  withdrawn: true,
};
const everyEvent: Readonly<Record<EntryEvent, true>> = {
  undone: true,
  superseded: true,
  turnCame: true,
  accepted: true,
  echoed: true,
  heldBack: true,
  outcomeUnknown: true,
  absent: true,
  notSeen: true,
  provesNothing: true,
  lostTwice: true,
  left: true,
  refused: true,
  waitedTooLong: true,
  takenUp: true,
};
const states = keysOf(everyState);
const events = keysOf(everyEvent);

function keysOf<Key extends string>(record: Readonly<Record<Key, true>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

// The table of design section 4, written down a second time on purpose.
const table = [
  'queued undone withdrawn',
  'queued superseded superseded',
  'queued turnCame sending',
  'sending accepted accepted',
  'sending echoed confirmed',
  'sending heldBack queued',
  'sending outcomeUnknown uncertain',
  'sending refused rejected',
  'uncertain echoed confirmed',
  'uncertain absent queued',
  'queued waitedTooLong expired',
  'uncertain waitedTooLong expired',
  'expired takenUp queued',
  'accepted echoed confirmed',
  'accepted notSeen unseen',
  'accepted provesNothing accepted',
  'unseen echoed confirmed',
  'unseen turnCame sending',
  'unseen provesNothing accepted',
  'unseen refused rejected',
  'unseen superseded superseded',
  'unseen waitedTooLong expired',
  'uncertain lostTwice undecided',
  'undecided echoed confirmed',
  'undecided takenUp queued',
  'undecided left left',
  'undecided superseded superseded',
  'undecided waitedTooLong expired',
];

describe('the states of a disposition', () => {
  it('are exactly the table of the design', () => {
    const allowed = states.flatMap((state) =>
      events.filter((event) => allows(state, event)).map((event) => `${state} ${event} ${nextState(state, event)}`),
    );
    expect(allowed.toSorted()).toEqual(table.toSorted());
  });

  it('throw for whatever the table does not name', () => {
    expect(() => nextState('rejected', 'accepted')).toThrow(ImpossibleTransition);
  });
});
