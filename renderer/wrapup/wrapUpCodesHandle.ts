/** What the codes of the open card offer to its keys. */
export interface WrapUpCodesHandle {
  /** Returns whether there was something to focus. */
  readonly focusFirst: () => boolean;
  readonly startSearch: () => void;
  /** Returns whether there was something to close. */
  readonly goBack: () => boolean;
}
