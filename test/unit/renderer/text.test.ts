import { expect, it } from 'vitest';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText, text } from '../../../renderer/texts/text';

const { t } = createTranslator().global;

it('a message says the messages within it first', () => {
  const message = text('outbox.nextTry', { when: text('inTime.seconds', { count: 3 }) });
  expect(translateText(t, message)).toBe('next try in 3 s');
});

it('a message within it does not change its plural', () => {
  const message = text('ledger.dayChoice', { day: text('day.today'), count: 1 });
  expect(translateText(t, message)).toBe('Today · 1 call');
});
