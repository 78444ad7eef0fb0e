const time = { hour: '2-digit', minute: '2-digit' } as const;
const day = { day: 'numeric', month: 'short' } as const;
const longDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const weekday = { weekday: 'long' } as const;
const year = { year: 'numeric' } as const;

const styles = {
  time,
  moment: { ...day, ...time },
  exactTime: { ...time, second: '2-digit' },
  exactMoment: { ...day, ...time, second: '2-digit' },
  day,
  dayOfYear: { ...day, ...year },
  weekday,
  longDay,
  longDayOfYear: { ...longDay, ...year },
} satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

export type DateStyle = keyof typeof styles;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter is slow to make, and a list has hundreds of dates, so each formatter is made once. */
export function formatDate(atMs: number, style: DateStyle, locale: string): string {
  const key = `${style} ${locale} ${zoneAt(atMs)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, styles[style]);
  formats.set(key, format);
  return format.format(atMs);
}

/** The time zone may change while Wrapkey runs, and a formatter would keep the old one. */
function zoneAt(atMs: number): string {
  const fullYear = new Date(atMs).getFullYear();
  const offsets = [0, 6].map((month) => new Date(fullYear, month).getTimezoneOffset());
  return offsets.join(' ');
}
