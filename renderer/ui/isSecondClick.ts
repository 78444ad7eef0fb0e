/** The second half of a double click: what it would press may have come in the place of what the first half pressed. */
export function isSecondClick(event: MouseEvent): boolean {
  return event.detail > 1;
}
