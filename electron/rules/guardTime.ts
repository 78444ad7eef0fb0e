// Another call may come to the front under a finger that is already on its way. Main guards the global keys against
// that, each window its own buttons and keys.

/** So long after the other call was painted nothing is taken: a person needs that long to see it. */
export const surpriseMs = 700;

/** A window that is not painted, because another one lies over it, must not refuse every choice for ever. */
export const longestPaintMs = 2_000;
