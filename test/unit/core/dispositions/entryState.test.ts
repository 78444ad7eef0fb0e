import { describe, expect, it } from 'vitest';
import {
  allows,
  ImpossibleTransition,
  nextState,
  type EntryEvent,
  type EntryState,
} from '../../../../electron/core/dispositions/entryState';

const states: readonly EntryState[] = [
  'queued',
  'sending',
  'uncertain',
  'accepted',
  'confirmed',
  'rejected',
  'superseded',
  'withdrawn',
];
const events: readonly EntryEvent[] = [
  'undone',
  'superseded',
  'turnCame',
  'accepted',
  'echoed',
  'heldBack',
  'outcomeUnknown',
  'absent',
  'refused',
];

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
  'accepted echoed confirmed',
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
