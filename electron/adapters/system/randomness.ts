import { randomInt, randomUUID } from 'node:crypto';
import type { IdSource } from '../../core/kernel/ids';
import type { Random } from '../../core/kernel/random';

export const uuidSource: IdSource = { next: () => randomUUID() };

const resolution = 2 ** 32;

export const systemRandom: Random = { next: () => randomInt(resolution) / resolution };
