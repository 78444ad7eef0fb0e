import type { Verdict } from './chosen';

export interface KillsOptions {
  readonly kills: number;
  readonly seed: number;
  readonly told: (line: string) => void;
}

export interface KillsResult extends Verdict {
  readonly kills: number;
  /** Labelled steps at which the app did kill itself, of how many were asked for. */
  readonly stepsHit: number;
  readonly stepsAsked: number;
  /** What the app still had to deliver at the end, after a minute without faults. */
  readonly undelivered: number;
  /** Calls whose wrap-up was shown before a kill, and those of them for which the app does not ask any more. */
  readonly wrapUpsOwed: number;
  readonly wrapUpsLost: readonly string[];
}
