/** With more marks than this no code would stand out; a notification has a button for each. */
export const mostLikelyCodes = 3;

/** As many codes as fit in a menu, or as systems show in a notification. */
export const mostCodesOutsideWindows = 8;
