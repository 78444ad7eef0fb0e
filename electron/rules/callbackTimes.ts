const minuteMs = 60_000;

/** An hour from then, to the next five minutes. */
export function inAnHour(nowMs: number): number {
  return Math.ceil((nowMs + 60 * minuteMs) / (5 * minuteMs)) * 5 * minuteMs;
}

/** Nine o'clock of the next day, in local time. */
export function tomorrowAtNine(nowMs: number): number {
  const day = new Date(nowMs);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, 9).getTime();
}

/** The value of a field of the type `datetime-local`, for instance `2026-03-29T09:00`, in local time. */
export function localTimeText(epochMs: number): string {
  const at = new Date(epochMs);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [String(at.getFullYear()), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** ISO 8601 with the offset of this computer, for instance `2026-03-29T09:00:00+02:00`. */
export function timeWithOffset(epochMs: number): string {
  const minutes = -new Date(epochMs).getTimezoneOffset();
  const two = (part: number): string => String(part).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${localTimeText(epochMs)}:00${offset}`;
}

/** The moment that such a field holds; `null` while it is incomplete. */
export function localTime(text: string): number | null {
  const epochMs = new Date(text).getTime();
  return text === '' || Number.isNaN(epochMs) ? null : epochMs;
}
