/** Hours and minutes in the zone of this machine; with the day of the week where the hour alone would mislead. */
export function timeOfDay(locale: string): (atMs: number, isToday: boolean) => string {
  // Made when first needed: that loads the data of the language, and the texts are there before the first window.
  let formats: ReturnType<typeof formatsOf> | null = null;
  return (atMs, isToday) => {
    formats ??= formatsOf(locale);
    const { time, day } = formats;
    return isToday ? time.format(atMs) : `${day.format(atMs)} ${time.format(atMs)}`;
  };
}

function formatsOf(locale: string): { readonly time: Intl.DateTimeFormat; readonly day: Intl.DateTimeFormat } {
  return {
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: new Intl.DateTimeFormat(locale, { weekday: 'short' }),
  };
}
