import { text } from './text';
import type { Text } from './text';

// Days are those of the computer's time zone, as the ledger's are.

const dayMs = 86_400_000;

/** Local midnight before that moment. */
export function midnightBefore(atMs: number): number {
  const moment = new Date(atMs);
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

/** Rounded, because a day on which the clocks are changed is an hour longer or shorter. */
function daysAfter(midnightMs: number, todayMs: number): number {
  return Math.round((midnightMs - todayMs) / dayMs);
}

function isOfSameYear(atMs: number, otherMs: number): boolean {
  return new Date(atMs).getFullYear() === new Date(otherMs).getFullYear();
}

export function timeOfDay(atMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(atMs);
}

/** To the second; with the day when it is not that of `dayOfMs`. */
export function exactTime(atMs: number, dayOfMs: number, locale: string): string {
  const isThatDay = midnightBefore(atMs) === midnightBefore(dayOfMs);
  return new Intl.DateTimeFormat(locale, {
    ...(isThatDay ? {} : { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(atMs);
}

function dateText(atMs: number, todayMs: number, { locale, weekday }: DateStyle): Text {
  const value = new Intl.DateTimeFormat(locale, {
    ...(weekday === 'long' ? { weekday } : {}),
    day: 'numeric',
    month: weekday === 'long' ? 'long' : 'short',
    ...(isOfSameYear(atMs, todayMs) ? {} : { year: 'numeric' }),
  }).format(atMs);
  return text('verbatim', { value });
}

interface DateStyle {
  readonly locale: string;
  readonly weekday: 'long' | 'none';
}

/** The day that begins at `midnightMs`, as a heading or a choice: today, yesterday, or its date. */
export function dayText(midnightMs: number, todayMs: number, locale: string): Text {
  switch (daysAfter(midnightMs, todayMs)) {
    case 0:
      return text('day.today');
    case -1:
      return text('day.yesterday');
    default:
      return dateText(midnightMs, todayMs, { locale, weekday: 'long' });
  }
}

/** A moment within a sentence: the time, and the day when it is not today. */
export function momentText(atMs: number, todayMs: number, locale: string): Text {
  const time = timeOfDay(atMs, locale);
  switch (daysAfter(midnightBefore(atMs), todayMs)) {
    case 0:
      return text('verbatim', { value: time });
    case -1:
      return text('moment.yesterday', { time });
    case 1:
      return text('moment.tomorrow', { time });
    default:
      return text('moment.onDay', { day: dateText(atMs, todayMs, { locale, weekday: 'none' }), time });
  }
}
