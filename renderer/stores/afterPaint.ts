/** Runs when what has just changed can be seen: the frame after the next one begins only when that one was painted. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
