/** What the open card offers to the keys of the prompt. */
export interface WrapUpCardHandle {
  readonly focusCodes: () => void;
  readonly focusHeading: () => void;
  readonly startSearch: () => void;
  /** Returns whether there was a code to choose. */
  readonly chooseDigit: (digit: number) => boolean;
  /** Returns whether there was something to close. */
  readonly goBack: () => boolean;
}
