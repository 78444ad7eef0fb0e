/** Hours and minutes in the zone of this machine; with the day of the week where the hour alone would mislead. */
export function timeOfDay(locale: string): (atMs: number, isToday: boolean) => string {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short' });
  return (atMs, isToday) => (isToday ? time.format(atMs) : `${day.format(atMs)} ${time.format(atMs)}`);
}
