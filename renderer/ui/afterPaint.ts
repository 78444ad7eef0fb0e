/**
 * Runs `then` when the latest change is visible: the frame after the next begins only after the next was painted. A
 * hidden window has no frames, but nobody can mistake anything in it either. Returns a function that cancels.
 */
export function afterPaint(then: () => void): () => void {
  if (document.hidden) {
    then();
    return () => undefined;
  }
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(frame);
}
