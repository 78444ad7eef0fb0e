import { describe, expect, it } from 'vitest';
import type { DispositionView } from '../../../electron/contract/disposition';
import type { LedgerView, PastCallView } from '../../../electron/contract/ledger';
import {
  callTime,
  emptyLedgerText,
  foundText,
  historyState,
  ledgerDayChoices,
  ledgerHeading,
  ledgerHistory,
  ledgerState,
  moreCallsText,
  pastTexts,
  proofTexts,
} from '../../../renderer/ledger/ledgerText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText, type Text } from '../../../renderer/texts/text';
import { aLedger, aLedgerCall } from '../../support/ledgerFixtures';
import { aDisposition } from '../../support/rendererFixtures';

const { t } = createTranslator().global;
const joined = (texts: readonly Text[]): string => texts.map((part) => translateText(t, part)).join(' · ');

describe('the state of a call in the ledger', () => {
  it.each<[string, Partial<DispositionView>]>([
    ['confirmed', {}],
    ['confirmed · may be counted twice in reports', { isPossiblyDuplicate: true }],
    ['accepted · by GWS, for reporting', { state: 'accepted' }],
    [
      'rejected · GWS said: “No right” (statusCode 5). Your account may not do this: ask your administrator.',
      { state: 'rejected', refusal: { httpStatus: 403, statusCode: 5, said: 'No right' } },
    ],
    ['given up · it waited too long. Try it again under “Not delivered yet”', { state: 'expired' }],
  ])('reads “%s”', (expected, changes) => {
    expect(joined(ledgerState(aDisposition(changes)).texts)).toBe(expected);
  });
});

describe('a call without a code', () => {
  it.each<[string, PastCallView | null]>([
    ['Missed call · no code', { outcome: 'missed', isCodable: false, talkedMs: null }],
    ['Talked 3:05 · no code', { outcome: 'talked', isCodable: true, talkedMs: 185_000 }],
    ['Talked · no code', { outcome: 'talked', isCodable: true, talkedMs: null }],
    ['Not reached · no code', { outcome: 'notReached', isCodable: true, talkedMs: null }],
    ['End not seen · no code', { outcome: 'unknown', isCodable: false, talkedMs: null }],
    ['no code', null],
  ])('reads “%s”', (expected, past) => {
    expect(joined(pastTexts(past).texts)).toBe(expected);
  });
});

describe('the proof', () => {
  const chosenAtMs = new Date(2026, 4, 12, 12, 4, 11).getTime();
  const arrived = { chosenAtMs, acceptedAtMs: chosenAtMs + 200, confirmedAtMs: chosenAtMs + 1_300, tookMs: 1_300 };

  it.each<[string, Partial<DispositionView>]>([
    ['accepted 12:04:11 · seen in the call 12:04:12 · took 1.3 s', arrived],
    ['seen in the call 12:04:12 · took 1.3 s', { ...arrived, acceptedAtMs: null }],
    ['accepted 12:04:11 · took 0.2 s', { ...arrived, state: 'accepted', confirmedAtMs: null, tookMs: 200 }],
    ['', { ...arrived, state: 'sending', acceptedAtMs: null, confirmedAtMs: null, tookMs: null }],
    ['', { ...arrived, state: 'rejected' }],
  ])('reads “%s”', (expected, changes) => {
    expect(joined(proofTexts(aDisposition(changes), 'de'))).toBe(expected);
  });

  it('names the day when it came on another one', () => {
    const acceptedAtMs = new Date(2026, 4, 13, 8, 1, 2).getTime();
    const view = aDisposition({ state: 'accepted', chosenAtMs, acceptedAtMs, confirmedAtMs: null, tookMs: null });
    expect(joined(proofTexts(view, 'de'))).toBe('accepted 13. Mai, 08:01:02');
  });
});

describe('the history of a call', () => {
  it('is there only when there was more than one choice', () => {
    const earlier = aDisposition({ entryId: 'OLD', chosenAtMs: 1 });
    const call = aLedgerCall({ earlier: [earlier] });
    expect([ledgerHistory(aLedgerCall()), ledgerHistory(call)]).toEqual([
      [],
      [
        { choice: earlier, counts: false },
        { choice: call.disposition, counts: true },
      ],
    ]);
  });

  it('has the choice that counts at its own time, before one that was taken back', () => {
    const call = aLedgerCall({
      disposition: aDisposition({ entryId: 'SECOND', chosenAtMs: 2 }),
      earlier: [
        aDisposition({ entryId: 'FIRST', chosenAtMs: 1 }),
        aDisposition({ entryId: 'THIRD', chosenAtMs: 3, state: 'withdrawn' }),
      ],
    });
    expect(ledgerHistory(call).map(({ choice, counts }) => [choice.entryId, counts])).toEqual([
      ['FIRST', false],
      ['SECOND', true],
      ['THIRD', false],
    ]);
  });

  it.each<[string | null, Partial<DispositionView>]>([
    [null, {}],
    [null, { state: 'superseded' }],
    ['given up', { state: 'expired' }],
    ['rejected', { state: 'rejected' }],
    ['taken back', { action: 'clear' }],
  ])('has the word “%s” for a choice', (expected, changes) => {
    const state = historyState({ choice: aDisposition(changes), counts: false });
    expect(state === null ? null : translateText(t, state)).toBe(expected);
  });

  it.each<[string, Partial<DispositionView>]>([
    ['counts', {}],
    ['rejected', { state: 'rejected' }],
  ])('has the word “%s” for the one that stands for the call', (expected, changes) => {
    const state = historyState({ choice: aDisposition(changes), counts: true });
    expect(state === null ? null : translateText(t, state)).toBe(expected);
  });
});

describe('the days of the ledger', () => {
  const at = (day: number): number => new Date(2026, 4, day).getTime();
  const days = [
    { startMs: at(12), calls: 0 },
    { startMs: at(11), calls: 1 },
    { startMs: at(7), calls: 41 },
  ];
  const daysOn = (shown: number): LedgerView => aLedger([], { shownMs: at(shown), todayMs: at(12), days });

  it.each([
    [12, "Today's calls"],
    [11, 'Calls: Yesterday'],
    [7, 'Calls: Thursday, May 7'],
  ])('on the %i of May are headed “%s”', (day, expected) => {
    expect(translateText(t, ledgerHeading(daysOn(day), 'en'))).toBe(expected);
  });

  it('are today until something else is known', () => {
    expect(translateText(t, ledgerHeading(null, 'en'))).toBe("Today's calls");
  });

  it('can be chosen, newest first, with their calls', () => {
    expect(ledgerDayChoices(daysOn(11), 'en').map(({ label }) => translateText(t, label))).toEqual([
      'Today · no calls',
      'Yesterday · 1 call',
      'Thursday, May 7 · 41 calls',
    ]);
  });

  it('hold the shown one even when nothing is left of it', () => {
    expect(ledgerDayChoices(daysOn(9), 'en').map(({ startMs }) => startMs)).toEqual([at(12), at(11), at(9), at(7)]);
  });

  it.each([
    [12, 'No call has ended yet today.'],
    [9, 'No call ended on this day.'],
  ])('on the %i of May, empty, say “%s”', (day, expected) => {
    expect(translateText(t, emptyLedgerText(daysOn(day)).what)).toBe(expected);
  });
});

describe('what was found in the ledger', () => {
  const found = (total: number): LedgerView => aLedger([], { search: 'doe', total });

  it.each([
    [0, 'No call found'],
    [1, '1 call found'],
    [26_667, '26,667 calls found'],
  ])('of %i calls is announced as “%s”', (total, expected) => {
    expect(translateText(t, foundText(found(total), 'en'))).toBe(expected);
  });

  it('is headed as such, and says what to do when it is nothing', () => {
    expect(translateText(t, ledgerHeading(found(0), 'en'))).toBe('Calls found');
    expect(translateText(t, emptyLedgerText(found(0)).next)).toContain('Every word must occur');
  });

  it('offers the next ones of all', () => {
    const view = aLedger([], { search: 'doe', total: 3_571 });
    expect(translateText(t, moreCallsText(view, 'de'))).toBe('Show 100 more of 3.571');
  });

  it('names the day of a call, which a list of one day need not', () => {
    const call = aLedgerCall({ atMs: new Date(2026, 4, 7, 9, 30).getTime() });
    const day = { todayMs: new Date(2026, 4, 12).getTime() };
    const said = ['doe', ''].map((search) =>
      translateText(t, callTime(call, aLedger([call], { ...day, search }), 'de')),
    );
    expect(said).toEqual(['7. Mai, 09:30', '09:30']);
  });
});
