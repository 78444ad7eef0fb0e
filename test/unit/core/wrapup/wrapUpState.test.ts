import { describe, expect, it } from 'vitest';
import { ImpossibleTransition } from '../../../../electron/core/kernel/stateTable';
import {
  allows,
  nextWrapUpState,
  type WrapUpEvent,
  type WrapUpState,
} from '../../../../electron/core/wrapup/wrapUpState';

const states: readonly WrapUpState[] = ['watching', 'asking', 'later', 'done', 'closed'];
const events: readonly WrapUpEvent[] = [
  'released',
  'postponed',
  'timeUp',
  'opened',
  'disposed',
  'takenBack',
  'delivered',
  'closed',
];

const allowed: Readonly<Record<string, WrapUpState>> = {
  'watching released': 'asking',
  'watching disposed': 'done',
  'watching closed': 'closed',
  'asking postponed': 'later',
  'asking timeUp': 'later',
  'asking opened': 'asking',
  'asking disposed': 'done',
  'asking closed': 'closed',
  'later opened': 'asking',
  'later disposed': 'done',
  'later closed': 'closed',
  'done takenBack': 'asking',
  'done delivered': 'closed',
  'done closed': 'closed',
};

describe('the states of a wrap-up', () => {
  it.each(states.flatMap((state) => events.map((event) => ({ state, event }))))(
    '$state on $event',
    ({ state, event }) => {
      const next = allowed[`${state} ${event}`];
      expect(allows(state, event)).toBe(next !== undefined);
      if (next === undefined) expect(() => nextWrapUpState(state, event)).toThrow(ImpossibleTransition);
      else expect(nextWrapUpState(state, event)).toBe(next);
    },
  );
});
