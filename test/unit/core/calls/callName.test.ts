import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callName, recordedName } from '../../../../electron/core/calls/callName';
import type { CallRecord } from '../../../../electron/core/calls/callRecord';
import { policySchema, type Policy } from '../../../../electron/core/policy/policy';
import { aCallRecord } from '../../../support/builders';

const number = '+442079460018';
const caller = {
  participants: [number],
  participantNumbers: [number],
  ani: number,
  dnis: '8000',
  userData: { First: 'Priya', Last: 'Natarajan', Reason: 'Delivery delayed', Account: 'AC-204417', Empty: ' ' },
} as const;

function naming(values: Readonly<Record<string, unknown>>): Policy['userData'] {
  return policySchema.parse({ userData: values }).userData;
}

function named(values: Readonly<Record<string, unknown>>, call: Partial<CallRecord> = {}) {
  return callName(aCallRecord({ ...caller, ...call }), naming(values));
}

describe('the name of a call', () => {
  it('is made of user data, with the reason and the number beside it', () => {
    expect(named({ title: '{First} {Last}', subtitle: '{Reason}', country: 'GB' })).toEqual({
      who: 'Priya Natarajan',
      subtitle: 'Delivery delayed',
      number,
      shownNumber: '020 7946 0018',
    });
  });

  it('comes from the first alternative whose keys all have a value', () => {
    expect(named({ title: '{First} {Middle}|{Empty}|{Last} family|{number}' }).who).toBe('Natarajan family');
    expect(named({ title: '{Middle}|{number}', country: 'GB' }).who).toBe('020 7946 0018');
  });

  it("is the server's name for the other party where no alternative has its values", () => {
    expect(named({ title: '{Middle}', subtitle: '{Middle}' })).toMatchObject({ who: '+44 20 7946 0018', subtitle: '' });
    expect(named({}, { participants: ['A. Brown (15020)'], participantNumbers: ['15020'] }).who).toBe(
      'A. Brown (15020)',
    );
    expect(named({}, { participants: [], participantNumbers: [], ani: null, dnis: null }).who).toBe('');
  });

  it('names the colleague in a consultation, which has the data of the caller', () => {
    const consult = { callType: 'Consult', participants: ['A. Brown'], participantNumbers: ['6001'] };
    expect(named({ title: '{First}', subtitle: '{Reason}' }, consult)).toMatchObject({
      who: 'A. Brown',
      subtitle: 'Delivery delayed',
      number: '6001',
    });
  });

  it('has the number of the caller in a conference, whoever stands first', () => {
    const conference = { participants: ['A. Brown', number], participantNumbers: ['6001', number] };
    expect(named({ title: '{First}' }, conference).number).toBe(number);
  });

  it('has no value for hidden keys, and masks others', () => {
    expect(named({ title: '{Last}|{First}', hidden: ['Last'] }).who).toBe('Priya');
    expect(named({ title: '{Account}', masks: { Account: 'unhide-last,4' } }).who).toBe('•••••4417');
  });

  it('of a record that an earlier version wrote has no number', () => {
    const old = { who: '+1 555 0100', subtitle: '', number: null };
    expect(recordedName(old, naming({ country: 'US' }))).toEqual({ ...old, number: '', shownNumber: '' });
  });

  it('is one harmless line and holds no hidden value, whatever the server sends', () => {
    const secret = 'SECRET';
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('{Hidden}', '\u202eabc', 'a\nb\r\nc\u2028d', '\u2066x', '\u200b', 'x'.repeat(5_000), '__proto__'),
      fc.jsonValue(),
    );
    const template = fc
      .array(fc.constantFrom('{First}', '{Last}', '{Hidden}', '{constructor}', '{number}', ' ', '|', 'x'), {
        minLength: 1,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(template, hostile, hostile, hostile, (title, First, Last, other) => {
        const parsed = policySchema.safeParse({ userData: { title, subtitle: title, hidden: ['Hidden'] } });
        fc.pre(parsed.success);
        const userData = { First, Last, Hidden: secret, deep: { Hidden: secret, other } };
        const name = callName(aCallRecord({ ...caller, userData }), parsed.data.userData);
        for (const line of [name.who, name.subtitle]) {
          expect(line).not.toContain(secret);
          expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
          expect(line.length).toBeLessThanOrEqual(201);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
