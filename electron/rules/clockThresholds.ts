/** WCAG 2.2.1: who runs out of time is told 20 s before, and can ask for more. */
const warningMs = 20_000;

/** What is left of a clock when it is announced, the least first. */
const announcedAtMs = [0, 10_000, warningMs] as const;

export function isRunningOut(leftMs: number): boolean {
  return leftMs <= warningMs;
}

/** The lowest threshold that was passed between the two moments; `null` when none was. */
export function passedThreshold(beforeMs: number, nowMs: number): number | null {
  return announcedAtMs.find((threshold) => nowMs <= threshold && beforeMs > threshold) ?? null;
}
