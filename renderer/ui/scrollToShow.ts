/** A part of a column, in its pixels. */
export interface Span {
  readonly top: number;
  readonly height: number;
}

/** The scroll position that shows the entry with the least movement. */
export function scrollToShow(seen: Span, entry: Span): number {
  if (entry.top < seen.top) return entry.top;
  return Math.max(seen.top, entry.top + entry.height - seen.height);
}
