// Another call may come to the front under a finger that is already on its way. Main guards the global keys against
// that, each window its own buttons and keys.

/** No choice is taken for this long after a new call was painted: a person needs that long to notice it. */
export const surpriseMs = 700;

/** A window hidden behind another is never painted. It must not refuse every choice for ever. */
export const longestPaintMs = 2_000;
