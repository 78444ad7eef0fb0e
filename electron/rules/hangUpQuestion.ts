/** The question whether to hang up, after the first press of the key, is open for so long. */
export const hangUpQuestionMs = 4_000;
