import { expect, it } from 'vitest';
import { withoutPrivateParts } from '../../../../electron/core/notes/privateParts';

const cards = { hidesCardNumbers: true, masks: [] };

it.each([
  ['a card number but its last digits', 'Card 4111111111111111.', 'Card ••••••••••••1111.'],
  ['one in groups, without moving anything', '4111 1111 1111 1111!', '•••• •••• •••• 1111!'],
  ['an American one', '3782-822463-10005', '••••-••••••-•0005'],
  ['no telephone number', '+49 171 2345 6789 012', '+49 171 2345 6789 012'],
  ['no number without the check digit of a card', '4111111111111112', '4111111111111112'],
  ['no order number', 'Order 123456', 'Order 123456'],
])('hides %s', (_, written, kept) => {
  expect(withoutPrivateParts(written, cards)).toBe(kept);
});

it('keeps card numbers where the policy allows them', () => {
  expect(withoutPrivateParts('4111111111111111', { hidesCardNumbers: false, masks: [] })).toBe('4111111111111111');
});

it("hides what the policy's patterns find, character by character", () => {
  const masks = ['DE[0-9]{20}', '[A-Z]{2} [0-9]{3}'];
  expect(withoutPrivateParts('IBAN DE02120300000000202051, AB 123', { hidesCardNumbers: false, masks })).toBe(
    `IBAN ${'•'.repeat(22)}, •• •••`,
  );
});
