// Another call may come to the front under a finger that is already on its way. Main guards the global keys against
// that, each window its own buttons and keys.

/** No press counts for this long after a new call was painted: a person needs that long to notice it. */
const surpriseMs = 700;

/** A window hidden behind another is never painted. It must not refuse every press for ever. */
const longestPaintMs = 2_000;

/** Which call a surface acts on, and from when. Times are in ms of one monotonic clock. */
export interface FrontGuard {
  /** The call in front, or the last one that was. `null`: there has been none. */
  readonly callId: string | null;
  /** When that call left the front; `Infinity` while it is there. */
  readonly leftAtMs: number;
  /** Whether a window has shown it since it came. */
  readonly isPainted: boolean;
  /** No press counts before this. */
  readonly untilMs: number;
  /** How long no press counts once the call is painted. */
  readonly restMs: number;
}

/** The guard of a surface that begins with this call, or with none: nobody has aimed at another one yet. */
export function newGuard(callId: string | null): FrontGuard {
  const leftAtMs = callId === null ? -Infinity : Infinity;
  return { callId, leftAtMs, isPainted: false, untilMs: -Infinity, restMs: 0 };
}

/**
 * The guard after another call, or none, has come to the front. A call is a surprise when it takes the place of another,
 * also when there was a moment without any in between: the finger was already moving for the one before. A call that
 * the agent asked for is none.
 */
export function nextGuard(
  guard: FrontGuard,
  next: { readonly callId: string | null; readonly isAskedFor: boolean },
  nowMs: number,
): FrontGuard {
  const isInFront = guard.leftAtMs === Infinity;
  if (next.callId === null) return isInFront ? { ...guard, leftAtMs: nowMs } : guard;
  if (next.callId === guard.callId) return isInFront ? guard : { ...guard, leftAtMs: Infinity };
  const isSurprise = !next.isAskedFor && nowMs - guard.leftAtMs < surpriseMs;
  const restMs = isSurprise ? surpriseMs : 0;
  return {
    callId: next.callId,
    leftAtMs: Infinity,
    isPainted: false,
    untilMs: nowMs + longestPaintMs + restMs,
    restMs,
  };
}

/** The guard after a window has painted the call in front. */
export function paintedGuard(guard: FrontGuard, nowMs: number): FrontGuard {
  return { ...guard, isPainted: true, untilMs: Math.min(guard.untilMs, nowMs + guard.restMs) };
}

/** Whether a press now may have been meant for another call than the one in front. */
export function isGuarded(guard: FrontGuard, nowMs: number): boolean {
  return guard.leftAtMs === Infinity && nowMs < guard.untilMs;
}
