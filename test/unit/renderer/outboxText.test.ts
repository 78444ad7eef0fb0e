import { describe, expect, it } from 'vitest';
import type { DispositionView } from '../../../electron/contract/disposition';
import type { OutboxEntryView } from '../../../electron/contract/outbox';
import { midnightBefore } from '../../../electron/rules/midnight';
import {
  canTryNow,
  emptyOutboxText,
  nextTryText,
  outboxEntryText,
  outboxSummary,
  waitTexts,
} from '../../../renderer/outbox/outboxText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';
import { anOutboxEntry } from '../../support/ledgerFixtures';
import { fixtureNowMs } from '../../support/rendererFixtures';

const { t } = createTranslator().global;
const dayMs = 86_400_000;
const refusal = { httpStatus: 500, statusCode: 4, said: 'Back-end is busy' };

type Changes = Partial<OutboxEntryView>;

function read(disposition: Partial<DispositionView>, changes: Changes): string {
  const { state, reasons } = outboxEntryText(anOutboxEntry(disposition, changes), fixtureNowMs);
  return [state, ...reasons].map((part) => translateText(t, part)).join(' · ');
}

describe('a choice that waits', () => {
  it.each<[string, Partial<DispositionView>, Changes]>([
    ['waiting · it can still be taken back', { waitingFor: 'undoTime' }, {}],
    ['waiting · goes out after you sign in', { waitingFor: 'signIn' }, {}],
    ['waiting · goes out when the connection is back', { waitingFor: 'connection' }, {}],
    ['waiting · goes out when the connection is back · tried 2 times', { waitingFor: 'connection' }, { attempts: 2 }],
    ['waiting · tried once · GWS has not taken it', { waitingFor: 'nextTry' }, { attempts: 1 }],
    [
      'waiting · tried 3 times · GWS said: “Back-end is busy” (statusCode 4)',
      { waitingFor: 'nextTry', refusal },
      { attempts: 3 },
    ],
    [
      'waiting · tried 3 times · GWS gave no reason (HTTP 503)',
      { waitingFor: 'nextTry', refusal: { httpStatus: 503, statusCode: null, said: null } },
      { attempts: 3 },
    ],
    ['waiting · its turn comes next', { waitingFor: null }, {}],
    ['waiting · its turn comes next · tried once', { waitingFor: null }, { attempts: 1 }],
    ['sending · GWS has not answered yet', { state: 'sending', waitingFor: null }, { attempts: 1 }],
    [
      'answered · by GWS, not seen in the call yet · tried 2 times',
      { state: 'accepted', awaitsEcho: true, waitingFor: null },
      { attempts: 2 },
    ],
    [
      'uncertain · sent, and no answer came: Wrapkey looks whether it arrived before it sends it again',
      { state: 'uncertain', waitingFor: null },
      { attempts: 1 },
    ],
    [
      'given up · not sent within 7 days, and not tried any more',
      { state: 'expired', waitingFor: null, chosenAtMs: fixtureNowMs - 7.5 * dayMs },
      {},
    ],
    [
      'given up · no sign within 1 day that it arrived, and not tried any more · tried 41 times',
      { state: 'expired', waitingFor: null, chosenAtMs: fixtureNowMs - 1.2 * dayMs },
      { attempts: 41 },
    ],
    [
      'not answered · sent 2 times, and no answer came. It may have arrived. Each further send may be counted once more in reports',
      { state: 'undecided', waitingFor: null },
      { attempts: 2 },
    ],
    [
      'answered, not seen · the call does not show it · tried once',
      { state: 'unseen', waitingFor: 'nextTry' },
      { attempts: 1 },
    ],
    [
      'answered, not seen · the call does not show it · GWS reported an error (errorCode 415) · goes out once more when the call ends · tried 3 times',
      { state: 'unseen', waitingFor: 'release', refusal: { httpStatus: null, statusCode: 415, said: null } },
      { attempts: 3 },
    ],
    [
      'not taken back yet · the call still shows it · tried 3 times',
      { state: 'unseen', action: 'clear', waitingFor: 'release' },
      { attempts: 3 },
    ],
    ['being taken back · its turn comes next', { action: 'clear', waitingFor: null }, {}],
  ])('reads “%s”', (expected, disposition, changes) => {
    expect(read(disposition, changes)).toBe(expected);
  });

  it('is red only when it was given up', () => {
    const tones = (['queued', 'sending', 'uncertain', 'expired'] as const).map(
      (state) => outboxEntryText(anOutboxEntry({ state }), fixtureNowMs).tone,
    );
    expect(tones).toEqual(['waiting', 'waiting', 'waiting', 'refused']);
  });
});

describe('the next try', () => {
  function readNext(disposition: Partial<DispositionView>, changes: Changes): string | null {
    const next = nextTryText(anOutboxEntry(disposition, changes), fixtureNowMs);
    return next === null ? null : translateText(t, next);
  }

  it.each<[string | null, Partial<DispositionView>, Changes]>([
    ['next try in 12 s', {}, { attempts: 1 }],
    ['next try now', {}, { attempts: 1, nextTryAtMs: fixtureNowMs }],
    ['next try now', {}, { attempts: 1, nextTryAtMs: fixtureNowMs - 5_000 }],
    ['goes out in 2 s', { waitingFor: 'undoTime' }, { nextTryAtMs: fixtureNowMs + 1_900 }],
    ['goes out now', { waitingFor: null }, { nextTryAtMs: fixtureNowMs - 1 }],
    ['looks for it in 12 s', { state: 'uncertain', waitingFor: null }, { attempts: 1 }],
    [null, { waitingFor: 'connection' }, { nextTryAtMs: null }],
    [null, { state: 'sending', waitingFor: null }, { attempts: 1 }],
    [null, { state: 'expired', waitingFor: null }, { nextTryAtMs: null, expiresAtMs: null }],
  ])('reads “%s”', (expected, disposition, changes) => {
    expect(readNext(disposition, changes)).toBe(expected);
  });
});

describe('how long it waits', () => {
  // Local noon, so that an hour more or less is the same day everywhere.
  const noonMs = midnightBefore(fixtureNowMs) + 43_200_000;

  function readWait(changes: Changes): (string | null)[] {
    const entry = anOutboxEntry({ chosenAtMs: noonMs - 3_600_000 }, changes);
    const { since, until } = waitTexts(entry, midnightBefore(noonMs), 'de');
    return [translateText(t, since), until === null ? null : translateText(t, until)];
  }

  it('is said from the choice to the giving up', () => {
    expect(readWait({ expiresAtMs: noonMs + dayMs })).toEqual(['since 11:00', 'tried until tomorrow, 12:00']);
  });

  it('has no end when it was given up already', () => {
    expect(readWait({ expiresAtMs: null })).toEqual(['since 11:00', null]);
  });
});

it('whatever is not on its way can be tried at once', () => {
  const can = (state: DispositionView['state']): boolean => canTryNow(anOutboxEntry({ state }));
  expect([can('queued'), can('uncertain'), can('expired')]).toEqual([true, true, true]);
  expect([can('sending'), can('accepted')]).toEqual([false, false]);
});

describe('the outbox as a whole', () => {
  const waiting = anOutboxEntry();
  const givenUp = anOutboxEntry({ state: 'expired' });

  it.each<[string, boolean, readonly OutboxEntryView[]]>([
    ['1 code waits', false, [waiting]],
    ['2 codes wait · 1 given up', true, [waiting, waiting, givenUp]],
    ['2 given up', false, [givenUp, givenUp]],
    ['', false, []],
  ])('reads “%s”; all can be tried: %s', (expected, canTryAll, entries) => {
    const summary = outboxSummary({ entries, ofOthers: 0 });
    expect([summary.texts.map((part) => translateText(t, part)).join(' · '), summary.canTryAll]).toEqual([
      expected,
      canTryAll,
    ]);
  });

  it.each([
    ['Everything has been delivered.', 0, 0],
    ['Everything of yours has been delivered.', 3, 0],
    ['Nothing waits any more.', 0, 1],
    ['Nothing waits any more.', 3, 1],
  ])('says “%s” when it is empty, %i of others wait and %i were refused', (expected, ofOthers, rejected) => {
    expect(translateText(t, emptyOutboxText({ entries: [], ofOthers }, rejected).what)).toBe(expected);
  });

  it('says where the refused ones are', () => {
    expect(translateText(t, emptyOutboxText({ entries: [], ofOthers: 0 }, 2).next)).toBe(
      "GWS refused 2 codes. They are in today's calls, with the reason.",
    );
  });
});
