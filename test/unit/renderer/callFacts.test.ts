import { expect, it } from 'vitest';
import { partyTexts } from '../../../renderer/calls/callFacts';
import { nameParts } from '../../../renderer/calls/nameParts';
import { aCall } from '../../support/rendererFixtures';

const number = { number: '+442079460018', shownNumber: '020 7946 0018', hasNameLine: true };
const party = { participants: ['+44 20 7946 0018'], ani: '+442079460018', dnis: '8000' };

function valuesOf(changes: Parameters<typeof aCall>[0]): readonly unknown[] {
  return partyTexts(aCall(changes)).map(({ key, values }) => [key, values]);
}

it('does not repeat the number that stands below the name', () => {
  expect(valuesOf({ who: 'Priya', ...number, ...party })).toEqual([['call.called', { number: '8000' }]]);
});

it('says whom the server names where the title is made of user data', () => {
  const named = { ...party, participants: ['A. Brown', '+44 20 7946 0018'] };
  expect(valuesOf({ who: 'Priya', ...number, ...named })).toContainEqual(['call.with', { names: 'A. Brown' }]);
});

it('says the number of a named caller where there is no line for it', () => {
  const named = { ...number, ...party, hasNameLine: false, participants: ['A. Brown'], who: 'A. Brown' };
  expect(valuesOf(named)).toContainEqual(['call.from', { number: '+442079460018' }]);
});

it('leaves out below the name what the name says', () => {
  const name = { who: '020 7946 0018', subtitle: '', number: '+442079460018', shownNumber: '020 7946 0018' };
  expect(nameParts(name)).toEqual({ subtitle: '', number: '' });
  expect(nameParts({ ...name, who: 'A. Brown (02079460018)' }).number).toBe('');
  expect(nameParts({ ...name, who: 'Priya', subtitle: 'Delivery' })).toEqual({
    subtitle: 'Delivery',
    number: '020 7946 0018',
  });
});
