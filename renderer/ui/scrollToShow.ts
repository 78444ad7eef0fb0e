/** A part of a column, in its pixels. */
export interface Span {
  readonly top: number;
  readonly height: number;
}

/** Where what is seen has to begin so that the entry is in it; as little as possible is moved. */
export function scrollToShow(seen: Span, entry: Span): number {
  if (entry.top < seen.top) return entry.top;
  return Math.max(seen.top, entry.top + entry.height - seen.height);
}
