import { midnightBefore } from '../../electron/rules/midnight';
import { formatDate } from './dateFormat';
import { text, type Text } from './text';

// Days are in the computer's time zone, as in the ledger.

const dayMs = 86_400_000;

/** Rounded, because a day on which the clocks change is an hour longer or shorter. */
function daysAfter(midnightMs: number, todayMs: number): number {
  return Math.round((midnightMs - todayMs) / dayMs);
}

function isOfSameYear(atMs: number, otherMs: number): boolean {
  return new Date(atMs).getFullYear() === new Date(otherMs).getFullYear();
}

export function timeOfDay(atMs: number, locale: string): string {
  return formatDate(atMs, 'time', locale);
}

/** The time, with the day when it is not the day of `dayOfMs`. */
export function timeBeside(atMs: number, dayOfMs: number, locale: string): string {
  return formatDate(atMs, isSameDay(atMs, dayOfMs) ? 'time' : 'moment', locale);
}

/** The time to the second, with the day when it is not the day of `dayOfMs`. */
export function exactTime(atMs: number, dayOfMs: number, locale: string): string {
  return formatDate(atMs, isSameDay(atMs, dayOfMs) ? 'exactTime' : 'exactMoment', locale);
}

function isSameDay(atMs: number, otherMs: number): boolean {
  return midnightBefore(atMs) === midnightBefore(otherMs);
}

/** The day that begins at `midnightMs`, as a heading or a choice: today, yesterday, or its date. */
export function dayText(midnightMs: number, todayMs: number, locale: string): Text {
  switch (daysAfter(midnightMs, todayMs)) {
    case 0:
      return text('day.today');
    case -1:
      return text('day.yesterday');
    default:
      return verbatim(formatDate(midnightMs, isOfSameYear(midnightMs, todayMs) ? 'longDay' : 'longDayOfYear', locale));
  }
}

/** The day of a moment in the past, within a sentence: by its name when no other day of the week before could be meant. */
export function pastDayText(atMs: number, todayMs: number, locale: string): Text {
  const days = daysAfter(midnightBefore(atMs), todayMs);
  if (days >= 0) return text('pastDay.today');
  if (days === -1) return text('pastDay.yesterday');
  const style = days > -7 ? 'weekday' : isOfSameYear(atMs, todayMs) ? 'day' : 'dayOfYear';
  return text('pastDay.onDay', { day: formatDate(atMs, style, locale) });
}

/** A moment within a sentence: the time, with the day when it is not today. */
export function momentText(atMs: number, todayMs: number, locale: string): Text {
  const time = timeOfDay(atMs, locale);
  switch (daysAfter(midnightBefore(atMs), todayMs)) {
    case 0:
      return verbatim(time);
    case -1:
      return text('moment.yesterday', { time });
    case 1:
      return text('moment.tomorrow', { time });
    default: {
      const day = formatDate(atMs, isOfSameYear(atMs, todayMs) ? 'day' : 'dayOfYear', locale);
      return text('moment.onDay', { day, time });
    }
  }
}

function verbatim(value: string): Text {
  return text('verbatim', { value });
}
