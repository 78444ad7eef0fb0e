import { describe, expect, it } from 'vitest';
import type { WrapUpClockView } from '../../../electron/contract/wrapUp';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import type { Text } from '../../../renderer/texts/text';
import { clockAnnouncements } from '../../../renderer/wrapup/clockAnnouncements';
import { clockSentence, clockTime, ringPercent } from '../../../renderer/wrapup/clockText';

const { t } = createTranslator().global;
const say = ({ key, values }: Text): string => t(key, values);

const aClock = (changes: Partial<WrapUpClockView> = {}): WrapUpClockView => ({
  remainingMs: 60_000,
  totalMs: 60_000,
  extensionMs: 30_000,
  extensionsLeft: 3,
  codeAtEnd: null,
  ...changes,
});

describe('the clock of a wrap-up', () => {
  it.each([
    [31_000, '0:31'],
    [30_001, '0:31'],
    [1, '0:01'],
    [0, '0:00'],
    [3_600_000, '1:00:00'],
  ])('shows %i ms as %s', (leftMs, expected) => {
    expect(clockTime(leftMs)).toBe(expected);
  });

  it('has a ring between empty and full', () => {
    expect([ringPercent(15_000, 60_000), ringPercent(70_000, 60_000), ringPercent(1, 0)]).toEqual([25, 100, 0]);
  });

  it.each<[string, number, Partial<WrapUpClockView>, string | null]>([
    ['When the time is up, it is put off.', 31_000, {}, '+'],
    ['When the time is up: Not answered', 31_000, { codeAtEnd: 'Not answered' }, '+'],
    ['Time runs out: +30 s with Ctrl+Alt+E', 20_000, {}, 'Ctrl+Alt+E'],
    ['Time runs out: +30 s gives more.', 14_000, {}, null],
    ['Time runs out.', 14_000, { extensionsLeft: 0 }, '+'],
  ])('says “%s”', (expected, leftMs, changes, key) => {
    expect(say(clockSentence(aClock(changes), leftMs, key))).toBe(expected);
  });
});

describe('what is announced of the clocks', () => {
  const at = (leftMs: number) => [{ callId: 'A', who: '+1 555 0100', leftMs }];

  it('is each threshold once, and never a second between them', () => {
    const moments = [31_000, 20_250, 20_000, 19_750, 10_100, 9_900, 9_000, 300, 0, 0];
    const said = moments.flatMap((leftMs, index) =>
      clockAnnouncements(at(moments[index - 1] ?? leftMs), at(leftMs)).map(say),
    );
    expect(said).toEqual([
      '20 seconds left for +1 555 0100.',
      '10 seconds left for +1 555 0100.',
      'Time is up for +1 555 0100.',
    ]);
  });

  it('is an extension, and then each threshold again', () => {
    expect(clockAnnouncements(at(14_000), at(44_000)).map(say)).toEqual(['More time for +1 555 0100.']);
    expect(clockAnnouncements(at(20_100), at(19_900)).map(say)).toEqual(['20 seconds left for +1 555 0100.']);
  });

  it('is nothing when a snapshot corrects the clock a little', () => {
    expect(clockAnnouncements(at(14_000), at(14_400))).toEqual([]);
  });

  it('is the lowest threshold for a clock that is seen for the first time', () => {
    expect(clockAnnouncements([], at(8_000)).map(say)).toEqual(['10 seconds left for +1 555 0100.']);
  });
});
