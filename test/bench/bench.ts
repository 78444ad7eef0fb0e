/** In the unit of their row, in the order in which they were taken. */
export type Samples = readonly number[];

/** What one figure of a row has to stay below: so many times that of the floor, and so much on top. */
export interface Limit {
  readonly figure: 'median' | 'p95';
  /** 0 where it does not depend on the floor. */
  readonly timesFloor: number;
  readonly plus: number;
}

/** One thing that was measured. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly samples: Samples;
  /** What it is compared with, measured in the same run. */
  readonly floor: { readonly name: string; readonly samples: Samples } | null;
  /** What is aimed at; none for a row that explains another. */
  readonly aim: readonly Limit[];
}

export interface Effort {
  readonly rounds: number;
  /** Only to see that it works: small numbers, whose figures mean nothing. */
  readonly isShort: boolean;
}

export interface Bench {
  readonly about: string;
  readonly rounds: { readonly full: number; readonly short: number };
  /** The names of its rows, so that one that is not measured is missed. */
  readonly rows: readonly string[];
  run(effort: Effort): Promise<readonly Row[]>;
}

export function atMost(figure: Limit['figure'], plus: number): Limit {
  return { figure, timesFloor: 0, plus };
}

export function atMostTimesFloor(figure: Limit['figure'], timesFloor: number, plus = 0): Limit {
  return { figure, timesFloor, plus };
}
