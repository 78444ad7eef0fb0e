import { expect, it } from 'vitest';
import { shownNumber } from '../../../../electron/core/kernel/phoneNumber';

it.each([
  ['+442079460018', 'GB', '020 7946 0018'],
  ['+442079460018', 'DE', '+44 20 7946 0018'],
  ['+442079460018', null, '+44 20 7946 0018'],
  ['+493023125044', 'DE', '030 23125044'],
  ['02079460018', 'GB', '020 7946 0018'],
  ['+12025550142', 'US', '(202) 555-0142'],
  ['12025550142', 'US', '(202) 555-0142'],
])('writes %s in %s as %s', (number, country, shown) => {
  expect(shownNumber(number, country)).toBe(shown);
});

it.each([
  ['an extension', '6001', 'GB'],
  ['a number of the house with as many digits as one of the country', '2079460018', 'GB'],
  ['a short number', '112', 'DE'],
  ['a caller without a number', 'anonymous', 'GB'],
  ['nothing', '', 'GB'],
  ['a name', 'A. Brown (15020)', 'US'],
  ['a word for a keypad', '0808 157 0FUN', 'GB'],
  ['a national number without a country', '02079460018', null],
  ['an unknown country', '02079460018', 'XX'],
  ['what no plan has', '+99912345678901', 'GB'],
  ['what is too long for a number', `+44${'1'.repeat(5_000)}`, 'GB'],
])('leaves %s as it is', (_what, number, country) => {
  expect(shownNumber(number, country)).toBe(number);
});
