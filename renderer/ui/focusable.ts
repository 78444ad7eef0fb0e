/** A component that can take the focus. */
export interface Focusable {
  readonly focus: () => void;
}

export interface FocusableList<Item> {
  readonly focusAt: (index: number) => void;
  readonly focusOn: (item: Item) => void;
}
