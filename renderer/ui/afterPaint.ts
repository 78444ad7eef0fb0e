/**
 * Runs when what has just changed can be seen: the frame after the next one begins only when that one was painted. A
 * hidden window has no frames, and nothing that anybody could mistake. Returns how to take that back.
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
