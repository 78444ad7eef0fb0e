/** WCAG 2.2.1: agents are warned 20 s before time runs out, and can ask for more. */
const warningMs = 20_000;

/** The remaining times at which a clock is announced, shortest first. */
const announcedAtMs = [0, 10_000, warningMs] as const;

export function isRunningOut(leftMs: number): boolean {
  return leftMs <= warningMs;
}

/** The lowest threshold that was passed between the two moments; `null` when none was. */
export function passedThreshold(beforeMs: number, nowMs: number): number | null {
  return announcedAtMs.find((threshold) => nowMs <= threshold && beforeMs > threshold) ?? null;
}
