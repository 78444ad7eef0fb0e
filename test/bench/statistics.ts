import type { Samples } from './bench';

/** The smallest sample that at least this share of all samples does not exceed; 0.5 is the median. */
function percentile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('there are no samples');
  return found;
}

export function p50(samples: Samples): number {
  return percentile(samples, 0.5);
}

export function p95(samples: Samples): number {
  return percentile(samples, 0.95);
}
