/** Hours and minutes in this machine's time zone, with the day of the week unless it is today. */
export function timeOfDay(locale: string): (atMs: number, isToday: boolean) => string {
  // Made when first needed: it loads the language's data, and the texts are made before the first window.
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
