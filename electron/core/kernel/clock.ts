export type Cancel = () => void;

export interface Clock {
  /** Wall clock in epoch milliseconds, for what is shown and stored. May jump. */
  nowMs(): number;
  /** Milliseconds of a clock that never jumps, for measuring. */
  monotonicMs(): number;
  /** Runs once after `delayMs`, unless cancelled. */
  after(delayMs: number, run: () => void): Cancel;
}
