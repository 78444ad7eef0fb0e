/** Local midnight before `atMs`, in the time zone of this machine. */
export function midnightBefore(atMs: number): number {
  const day = new Date(atMs);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}
