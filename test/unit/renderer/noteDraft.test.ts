import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, isDue, newDraft, outdated, sending, shown, type NoteDraft } from '../../../renderer/notes/noteDraft';
import { movedPlace, rebased } from '../../../renderer/notes/textChange';

const typed = (draft: NoteDraft, text: string): NoteDraft => ({ ...draft, text });
const empty = newDraft({ text: '', revision: 0 });

describe('what is being written', () => {
  it('is due until it is on its way, and again when more was typed meanwhile', () => {
    const sent = sending(typed(empty, 'He'));
    const more = answered(typed(sent, 'Hel'), { text: 'He', revision: 1 }, true);
    expect([typed(empty, 'He'), sent, more].map(isDue)).toEqual([true, false, true]);
  });

  it('keeps what was typed while a part was hidden', () => {
    const sent = sending(typed(empty, '4111111111111111'));
    const now = answered(typed(sent, '4111111111111111 ok'), { text: '••••••••••••1111', revision: 1 }, true);
    expect(now.text).toBe('••••••••••••1111 ok');
  });

  it('follows the other window', () => {
    expect(shown(empty, { text: 'Hello', revision: 3 }).text).toBe('Hello');
  });

  it('is not set back by the echo of what was sent before', () => {
    const sent = sending(typed(empty, 'He'));
    expect(shown(typed(sent, 'Hello'), { text: 'He', revision: 1 }).text).toBe('Hello');
  });

  it('is not set back by an old snapshot', () => {
    const now = answered(sending(typed(empty, 'Hello')), { text: 'Hello', revision: 2 }, true);
    expect(shown(now, { text: 'He', revision: 1 }).text).toBe('Hello');
  });

  it('is added to what the other window wrote first', () => {
    const before = newDraft({ text: 'Wants a refund', revision: 4 });
    const refused = sending(typed(before, 'Wants a refund.'));
    const now = outdated(refused, { text: 'He wants a refund', revision: 5 });
    expect(now).toMatchObject({ text: 'He wants a refund.', agreed: { revision: 5 }, sent: null });
  });
});

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });

describe('two changes of one text', () => {
  it('lose neither the own change nor that of the other', () => {
    fc.assert(
      fc.property(texts, texts, texts, (head, tail, word) => {
        const base = `${head}|${tail}`;
        expect(rebased(base, `${base}!`, `${word}?${base}`)).toBe(`${word}?${base}!`);
        expect(rebased(base, base, word)).toBe(word);
        expect(rebased(base, word, base)).toBe(word);
      }),
    );
  });

  it('leave the caret behind the same characters', () => {
    expect(movedPlace(5, 'Hello', 'Oh, Hello')).toBe(9);
    expect(movedPlace(2, 'Hello', 'Hello you')).toBe(2);
    expect(movedPlace(3, 'Hello', 'Ho')).toBeLessThanOrEqual(2);
  });
});
