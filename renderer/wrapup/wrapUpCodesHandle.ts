/** What the codes of the open card offer to its keys. */
export interface WrapUpCodesHandle {
  /** Whether there was something to focus. */
  readonly focusFirst: () => boolean;
  readonly startSearch: () => void;
  /** Whether there was something to close. */
  readonly goBack: () => boolean;
}
