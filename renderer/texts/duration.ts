import { text, type Text } from './text';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** `0:05`, `4:22`, `1:02:03`. Never less than zero, even when the clock was set back. */
export function runningTime(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / secondMs));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** How long ago, in the largest unit that fits. */
export function ago(elapsedMs: number): Text {
  if (elapsedMs < 5 * secondMs) return text('ago.now');
  if (elapsedMs < minuteMs) return text('ago.seconds', { count: Math.floor(elapsedMs / secondMs) });
  if (elapsedMs < hourMs) return text('ago.minutes', { count: Math.floor(elapsedMs / minuteMs) });
  return text('ago.hours', { count: Math.floor(elapsedMs / hourMs) });
}

/** In how long, rounded up; `now` when it is due. */
export function inTime(leftMs: number): Text {
  if (leftMs <= 0) return text('inTime.now');
  const seconds = Math.ceil(leftMs / secondMs);
  if (seconds < 60) return text('inTime.seconds', { count: seconds });
  if (leftMs <= hourMs) return text('inTime.minutes', { count: Math.ceil(leftMs / minuteMs) });
  return text('inTime.hours', { count: Math.ceil(leftMs / hourMs) });
}

/** How long ago a call ended; `null` when nobody saw it end. */
export function endedAgo(endedAtMs: number | null, nowMs: number): Text {
  return endedAtMs === null ? text('common.unseen') : ago(nowMs - endedAtMs);
}

/** The language decides the decimal separator. */
function tenths(count: number): Text {
  return text('took.tenths', { whole: Math.floor(count / 10), tenth: count % 10 });
}

/** How long a delivery took: in tenths of a second at first, then in seconds, minutes or hours. */
export function took(elapsedMs: number): Text {
  if (elapsedMs < 10 * secondMs) return tenths(Math.round(elapsedMs / 100));
  if (elapsedMs < minuteMs) return text('took.seconds', { count: String(Math.round(elapsedMs / secondMs)) });
  if (elapsedMs < 2 * hourMs) return text('took.minutes', { count: String(Math.round(elapsedMs / minuteMs)) });
  return text('took.hours', { count: String(Math.round(elapsedMs / hourMs)) });
}

/** Whole seconds that are left, never below zero. */
export function secondsLeft(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((untilMs - nowMs) / secondMs));
}
