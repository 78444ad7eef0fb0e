import { Random } from '../scenario/random';

export const plannedKinds = [
  'serverRestarted',
  'sessionExpired',
  'csrfRotated',
  'unknownClient',
  'nodeChanged',
  'pollHangs',
  'adviceNone',
  'proxyPage',
  'badGateway',
  'slow',
  'cutShort',
  'halfJson',
  'large',
  'burst',
  'unavailable',
  'answerLost',
] as const;

export type PlannedKind = (typeof plannedKinds)[number];

export interface PlannedFault {
  readonly atMs: number;
  readonly kind: PlannedKind;
  /** Some faults are over at once. */
  readonly forMs: number;
  /** A restart meets everybody. */
  readonly agent: string;
}

const longestGapMs = 1_200;
const longestMs = 1_500;

/** The same seed, time and agents make the same plan. No fault lasts longer than the plan. */
export function planOf(
  seed: number,
  seconds: number,
  agents: readonly [string, ...string[]] = ['jdoe'],
): readonly PlannedFault[] {
  const random = new Random(seed);
  const plan: PlannedFault[] = [];
  let atMs = random.between(0, longestGapMs);
  while (atMs < seconds * 1_000) {
    const forMs = Math.min(random.between(100, longestMs), seconds * 1_000 - atMs);
    plan.push({ atMs, kind: random.pick(plannedKinds), forMs, agent: random.pick(agents) });
    atMs += random.between(50, longestGapMs);
  }
  return plan;
}
