import { describe, expect, it } from 'vitest';
import { ImpossibleTransition } from '../../../../electron/core/kernel/stateTable';
import {
  allowsEdit,
  editStates,
  isOver,
  nextEditState,
  type EditEvent,
  type EditState,
} from '../../../../electron/core/userDataEdits/editState';

// By the compiler's word all of them: a new one cannot be left out here.
const everyEvent: Readonly<Record<EditEvent, true>> = {
  turnCame: true,
  accepted: true,
  seen: true,
  heldBack: true,
  outcomeUnknown: true,
  refused: true,
  notSeen: true,
  changedElsewhere: true,
  callEnded: true,
  replaced: true,
  again: true,
  dismissed: true,
};
const events = Object.keys(everyEvent) as EditEvent[];

function reachable(from: EditState, without: EditEvent): ReadonlySet<EditState> {
  const found = new Set<EditState>();
  const waiting = [from];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const event of events.filter((one) => one !== without && allowsEdit(state, one))) {
      const next = nextEditState(state, event);
      if (!found.has(next)) waiting.push(next);
      found.add(next);
    }
  }
  return found;
}

describe('a change of user data', () => {
  it('leaves only from where it waits', () => {
    expect(editStates.filter((state) => allowsEdit(state, 'turnCame'))).toEqual(['kept']);
  });

  it.each(['accepted', 'uncertain', 'unseen', 'overtaken'] as const)(
    'that may have arrived is sent again only when the agent wants it: %s',
    (state) => {
      expect(reachable(state, 'again').has('sending')).toBe(false);
    },
  );

  it('never leaves once its call has ended', () => {
    expect([...reachable('undelivered', 'again')].toSorted()).toEqual(['confirmed', 'dismissed']);
  });

  it('is told, or replaced by the agent, before it is forgotten', () => {
    const isTold = (state: EditState): boolean => ['refused', 'unseen', 'overtaken', 'undelivered'].includes(state);
    expect(editStates.filter((state) => allowsEdit(state, 'dismissed')).every(isTold)).toBe(true);
  });

  it('ends confirmed, replaced or read', () => {
    expect(editStates.filter(isOver)).toEqual(['confirmed', 'replaced', 'dismissed']);
  });

  it('does nothing that the table does not name', () => {
    expect(() => nextEditState('confirmed', 'turnCame')).toThrow(ImpossibleTransition);
  });
});
