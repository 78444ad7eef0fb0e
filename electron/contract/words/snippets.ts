/** A text that the agent puts into a note by its name. */
export interface Snippet {
  /** Letters, digits, `-` and `_`; typed after a semicolon. */
  readonly name: string;
  /** May have user-data keys in braces: `Account {Account}`. */
  readonly text: string;
}
