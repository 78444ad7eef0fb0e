/** What a snippet can be called. */
export const snippetName = /^[\p{L}\p{N}_-]{1,30}$/u;
/** In UTF-16 units. */
export const longestSnippet = 1_000;
/** Of one agent. */
export const mostSnippets = 100;
