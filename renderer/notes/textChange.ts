/** What turns one text into another: the part between what both have at their beginning and at their end. */
interface TextChange {
  readonly start: number;
  readonly removed: number;
  readonly added: string;
}

function changeOf(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, removed: before.length - end - start, added: after.slice(start, after.length - end) };
}

/** Where a place in `before` is in `after`. */
export function movedPlace(place: number, before: string, after: string): number {
  const { start, removed, added } = changeOf(before, after);
  if (place <= start) return place;
  if (place >= start + removed) return place - removed + added.length;
  return Math.min(place, start + added.length);
}

/** What was changed from `base` to `mine`, done to `theirs`, which was made from `base` too. */
export function rebased(base: string, mine: string, theirs: string): string {
  if (mine === base) return theirs;
  const { start, removed, added } = changeOf(base, mine);
  const from = movedPlace(start, base, theirs);
  const to = Math.max(from, movedPlace(start + removed, base, theirs));
  return theirs.slice(0, from) + added + theirs.slice(to);
}
