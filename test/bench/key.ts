import type { Bench } from './bench';
import { keyRow, measureKeys } from './keyToPost';
import { onStage } from './stage';

export const keyBench: Bench = {
  about: 'from a key, with another program in front, to the server',
  rounds: { full: 30, short: 2 },
  rows: [keyRow],
  run: ({ rounds }) => onStage(rounds, measureKeys),
};
