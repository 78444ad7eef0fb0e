import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../../electron/core/policy/policy';
import { copyableValue } from '../../../../electron/core/userData/userDataText';
import { userDataRows } from '../../../../electron/core/userData/userDataView';

const shown = (value: unknown, userData: unknown = {}): string | undefined =>
  userDataRows({ Party: value }, policySchema.parse({ userData }).userData)[0]?.value;

const party = { path: '/users/1', firstname: 'Ann', tags: ['gold', 7, true], address: { city: 'Köln', zip: null } };

/** `{ "a": { "a": … 1 } }` as it comes from a server, so deep that nothing that calls itself gets to its end. */
const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);

describe('a value of the user data', () => {
  it.each([
    ['text', 'text'],
    [12, '12'],
    [false, 'false'],
    [null, ''],
    [{}, ''],
    [[], ''],
    [['a', 'b'], 'a, b'],
    [party, 'path: /users/1, firstname: Ann, tags: (gold, 7, true), address: (city: Köln, zip: –)'],
  ])('can be read, whatever it is: %j', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('ends in an ellipsis where it goes too deep', () => {
    expect(shown({ a: { b: { c: { d: { e: 'far' } } } } })).toBe('a: (b: (c: (d: …)))');
    expect(shown(deep)).toBe('a: (a: (a: (a: …)))');
  });

  it('hides and masks within it what the policy hides and masks', () => {
    const userData = {
      hidden: ['path'],
      masks: { firstname: 'hide', city: 'unhide-first,1' },
      labels: { zip: 'Code' },
    };
    expect(shown(party, userData)).toBe('firstname: ••••, tags: (gold, 7, true), address: (city: K•••, Code: –)');
  });

  it('is masked as a whole like any other', () => {
    const policy = policySchema.parse({ userData: { masks: { Party: 'hide' } } }).userData;
    expect(userDataRows({ Party: party }, policy)).toMatchObject([{ value: '••••', isMasked: true }]);
    expect(copyableValue({ Party: party }, 'Party', policy)).toBe(null);
  });

  it('is copied as it is shown', () => {
    const { userData } = policySchema.parse({ userData: { masks: { firstname: 'hide' } } });
    expect(copyableValue({ Party: { firstname: 'Ann', id: 7 } }, 'Party', userData)).toBe('firstname: ••••, id: 7');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(typeof shown(value)).toBe('string');
      }),
    );
  });
});
