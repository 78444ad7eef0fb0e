import type { DispositionView } from '../../electron/contract/disposition';

/** How much of the undo time is left, 1 to 0; `null` when nothing runs down. */
export function undoShareOf(view: DispositionView | null, nowMs: number): number | null {
  if (view === null || view.waitingFor !== 'undoTime' || view.sendsAtMs === null) return null;
  if (view.undoMs === null || view.undoMs <= 0) return null;
  return Math.min(1, Math.max(0, (view.sendsAtMs - nowMs) / view.undoMs));
}
