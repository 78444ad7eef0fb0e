import type { Bench } from './bench';
import { holdRow, keyRow, measureKeys } from './keyToPost';
import { onStage } from './stage';

export const keyBench: Bench = {
  about: 'from a key, with another program in front, to the server',
  rounds: { full: 30, short: 2 },
  rows: [keyRow, holdRow],
  run: ({ rounds }) => onStage(rounds, measureKeys),
};
