import type { Limit, Row, Samples } from './bench';

/** The smallest sample that at least this share of all samples does not exceed; 0.5 is the median. */
function percentile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('there are no samples');
  return found;
}

function p50(samples: Samples): number {
  return percentile(samples, 0.5);
}

export function p95(samples: Samples): number {
  return percentile(samples, 0.95);
}

export interface Figures {
  readonly median: number;
  readonly p95: number;
}

export function figuresOf(samples: Samples): Figures {
  return { median: p50(samples), p95: p95(samples) };
}

/** What the figure may be at most, now that the floor is known. */
function allowed({ figure, timesFloor, plus }: Limit, floor: Figures | null): number {
  if (timesFloor === 0) return plus;
  if (floor === null) throw new Error('an aim that depends on a floor, without a floor');
  return timesFloor * floor[figure] + plus;
}

/** `null` for a row without an aim. */
export function isMet({ samples, floor, aim }: Row): boolean | null {
  if (aim.length === 0) return null;
  const reached = figuresOf(samples);
  const below = floor === null ? null : figuresOf(floor.samples);
  return aim.every((limit) => reached[limit.figure] <= allowed(limit, below));
}
