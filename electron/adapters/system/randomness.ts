import { randomInt, randomUUID } from 'node:crypto';
import type { IdSource, Random } from '../../core/ports';

export const uuidSource: IdSource = { next: () => randomUUID() };

const resolution = 2 ** 32;

export const systemRandom: Random = { next: () => randomInt(resolution) / resolution };
