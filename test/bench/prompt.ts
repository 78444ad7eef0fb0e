import type { Bench } from './bench';
import { measurePrompt, promptRow } from './releasedToPainted';
import { onStage } from './stage';

export const promptBench: Bench = {
  about: 'from the end of a call to the prompt',
  rounds: { full: 30, short: 2 },
  rows: [promptRow],
  run: ({ rounds }) => onStage(rounds, async (stage) => [await measurePrompt(stage)]),
};
