/** Programs write longer names and do not mistype them; comparing costs the square of the length. */
const longestCompared = 64;

/** The known name that was probably meant; `null` when none is close. */
export function nearestName(written: string, known: readonly string[]): string | null {
  if (written.length > longestCompared) return null;
  const near = known
    .filter((name) => Math.abs(name.length - written.length) <= mostSteps(name))
    .map((name) => ({ name, distance: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance: steps }) => steps <= mostSteps(name))
    .toSorted((one, other) => one.distance - other.distance);
  return near[0]?.name ?? null;
}

/** With more wrong letters it is a different name. */
function mostSteps({ length }: string): number {
  return Math.floor((length + 1) / 3);
}

/** How many letters must be added, removed or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
