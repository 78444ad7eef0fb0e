import { BrokenCopy } from './brokenCopy';
import { kills, notes, patches, storm } from './patches';

export interface JudgeOptions {
  /** Only that one, counted from 1; `null` for all. */
  readonly only: number | null;
  readonly told: (line: string) => void;
}

export interface JudgeResult {
  readonly caught: number;
  /** Names of the broken promises that the tortures did not notice. */
  readonly missed: readonly string[];
}

/** Whether the tortures would notice: each has to pass the sources as they are, and to fail a copy with a broken promise. */
export async function judgeTortures({ only, told }: JudgeOptions): Promise<JudgeResult> {
  const chosen = only === null ? patches : patches.slice(only - 1, only);
  if (chosen.length === 0) throw new Error(`there are ${String(patches.length)} broken promises`);
  const copy = BrokenCopy.make();
  try {
    for (const torture of [kills, notes, storm].filter((one) => chosen.some((patch) => patch.torture === one))) {
      const { kind, said } = await copy.tortured(torture);
      told(`${kind}  as it is\n    ${said}`);
      // What fails anyway has no eye for the difference.
      if (kind !== 'passed') throw new Error('the sources as they are do not pass');
    }
    const missed: string[] = [];
    for (const patch of chosen) {
      const { kind, said } = await copy.judged(patch);
      told(`${kind === 'caught' ? 'caught' : 'MISSED'}  ${patch.name}\n    ${said}`);
      if (kind !== 'caught') missed.push(patch.name);
    }
    return { caught: chosen.length - missed.length, missed };
  } finally {
    copy.remove();
  }
}
