import type { DispositionView } from '../../electron/contract/disposition';
import type { LedgerCallView, LedgerDaysView, LedgerView, PastCallView } from '../../electron/contract/ledger';
import { duplicateTexts, stateText, statusText } from '../dispositions/statusText';
import { runningTime, took } from '../texts/duration';
import { dayText, exactTime, momentText, timeOfDay } from '../texts/moment';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

export interface LedgerState {
  readonly tone: Tone;
  readonly texts: readonly Text[];
}

/** The state of the choice that counts now. The call is over for the agent, so no confirmation is awaited. */
export function ledgerState(view: DispositionView): LedgerState {
  // Without the countdown, so that a list of a hundred calls is not redrawn with each tick of the clock.
  const { tone, state, details } = statusText(view, true, view.chosenAtMs);
  // `proofTexts` gives the proof, with its times.
  return { tone, texts: [state, ...(view.state === 'confirmed' ? duplicateTexts(view) : details)] };
}

/** How a call without a code went; it has no record when its last choice was forgotten. */
export function pastTexts(past: PastCallView | null): LedgerState {
  const talked = past?.talkedMs ?? null;
  const how =
    past === null
      ? []
      : [
          talked === null
            ? text(`ledger.outcome.${past.outcome}`)
            : text('ledger.talkedFor', { time: runningTime(talked) }),
        ];
  return { tone: 'neutral', texts: [...how, text('ledger.noCode')] };
}

/** The proof that the choice has arrived, with its times; empty while there is none. */
export function proofTexts(view: DispositionView, locale: string): readonly Text[] {
  const { acceptedAtMs, chosenAtMs, confirmedAtMs, tookMs } = view;
  if (view.state !== 'accepted' && view.state !== 'confirmed') return [];
  const answered = stateText(view).key.endsWith('.answered') ? 'ledger.answered' : 'ledger.accepted';
  const at = (provedAtMs: number): string => exactTime(provedAtMs, chosenAtMs, locale);
  return [
    ...(acceptedAtMs === null ? [] : [text(answered, { time: at(acceptedAtMs) })]),
    ...(confirmedAtMs === null ? [] : [text('ledger.seen', { time: at(confirmedAtMs) })]),
    ...(tookMs === null ? [] : [text('ledger.took', { duration: took(tookMs) })]),
  ];
}

/** When the recording was paused and went on, and who wanted it; empty when it was never paused. */
export function recordingTexts({ recording, atMs: listedAtMs }: LedgerCallView, locale: string): readonly Text[] {
  return recording.map(({ change, by, atMs, isTimeKnown }) =>
    text(`ledger.recording.${change}`, {
      by: text(`ledger.recordingBy.${by}`),
      time: text(isTimeKnown ? 'ledger.atTime' : 'ledger.beforeTime', { time: exactTime(atMs, listedAtMs, locale) }),
    }),
  );
}

export interface LedgerChoice {
  readonly choice: DispositionView;
  /** Whether this choice counts for the call; a later one may have been taken back. */
  readonly counts: boolean;
}

/** All choices for the call, oldest first; empty for a single one, which has no history. */
export function ledgerHistory({ earlier, disposition }: LedgerCallView): readonly LedgerChoice[] {
  if (earlier.length === 0 || disposition === null) return [];
  return [...earlier, disposition]
    .sort((left, right) => left.chosenAtMs - right.chosenAtMs)
    .map((choice) => ({ choice, counts: choice === disposition }));
}

/** The outcome of a choice in the history; `null` for one that was only followed by another. */
export function historyState({ choice, counts }: LedgerChoice): Text | null {
  const needsWord =
    choice.action === 'clear' ||
    choice.state === 'withdrawn' ||
    choice.state === 'rejected' ||
    choice.state === 'left' ||
    choice.state === 'expired';
  if (needsWord) return stateText(choice);
  return counts ? text('ledger.counts') : null;
}

/** Whose calls the page shows. */
export function ledgerHeading(view: LedgerView | null, locale: string): Text {
  if (view !== null && view.search !== '') return text('ledger.headingOfSearch');
  if (view === null || view.shownMs === view.todayMs) return text('ledger.heading');
  return text('ledger.headingOfDay', { day: dayText(view.shownMs, view.todayMs, locale) });
}

/** When the call was given its code, else when it ended; in search results with its day. */
export function callTime({ atMs }: LedgerCallView, { search, todayMs }: LedgerView, locale: string): Text {
  if (search !== '') return momentText(atMs, todayMs, locale);
  return text('verbatim', { value: timeOfDay(atMs, locale) });
}

export function foundText({ total }: LedgerView, locale: string): Text {
  return text('ledger.found', { count: total, number: inDigits(total, locale) });
}

export function moreCallsText({ more, total }: LedgerView, locale: string): Text {
  return text('ledger.more', { more: inDigits(more, locale), all: inDigits(total, locale) });
}

function inDigits(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

export interface LedgerDayChoice {
  readonly startMs: number;
  readonly label: Text;
}

/** The days to choose from, newest first, including the shown one even when it is empty. */
export function ledgerDayChoices(days: LedgerDaysView, locale: string): readonly LedgerDayChoice[] {
  const { shownMs, todayMs } = days;
  const isShownThere = days.days.some(({ startMs }) => startMs === shownMs);
  const all = isShownThere ? days.days : [...days.days, { startMs: shownMs, calls: 0 }];
  return [...all]
    .sort((left, right) => right.startMs - left.startMs)
    .map(({ startMs, calls }) => ({
      startMs,
      label: text('ledger.dayChoice', { day: dayText(startMs, todayMs, locale), count: calls }),
    }));
}

export function emptyLedgerText(view: LedgerView): { readonly what: Text; readonly next: Text } {
  if (view.search !== '') return { what: text('ledger.nothing'), next: text('ledger.nothingNext') };
  const isToday = view.shownMs === view.todayMs;
  if (isToday) return { what: text('ledger.empty'), next: text('ledger.emptyNext') };
  return { what: text('ledger.emptyDay'), next: text('ledger.emptyDayNext') };
}
