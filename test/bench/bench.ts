/** Samples in milliseconds, in the order in which they were taken. */
export type Samples = readonly number[];

/** One way that was measured. */
export interface Measured {
  readonly name: string;
  readonly samples: Samples;
  /** The name of what it is compared with in the same run; `null` for a floor. */
  readonly floor: string | null;
}

export interface Aim {
  readonly text: string;
  readonly isMet: boolean;
}

export interface BenchResult {
  readonly measured: readonly Measured[];
  readonly aims: readonly Aim[];
}

export interface Bench {
  readonly about: string;
  readonly defaultRounds: number;
  run(rounds: number): Promise<BenchResult>;
}
