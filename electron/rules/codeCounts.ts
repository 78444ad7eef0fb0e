/** More marks than these would mark nothing; a notification has a button for each. */
export const mostLikelyCodes = 3;

/** A menu, or what a system may show of a notification, is no place for more codes. */
export const mostCodesOutsideWindows = 8;
