/** What a component offers to those that move the focus. */
export interface Focusable {
  readonly focus: () => void;
}

export interface FocusableList<Item> {
  readonly focusAt: (index: number) => void;
  readonly focusOn: (item: Item) => void;
}
