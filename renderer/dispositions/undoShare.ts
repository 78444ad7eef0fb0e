import type { DispositionView } from '../../electron/contract/disposition';

/** The part of the undo time that is left, 1 to 0; `null` when no time is running. */
export function undoShareOf(view: DispositionView | null, nowMs: number): number | null {
  if (view === null || view.waitingFor !== 'undoTime' || view.sendsAtMs === null) return null;
  if (view.undoMs === null || view.undoMs <= 0) return null;
  return Math.min(1, Math.max(0, (view.sendsAtMs - nowMs) / view.undoMs));
}
