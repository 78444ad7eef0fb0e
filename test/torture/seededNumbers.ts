import { Random } from '../../simulator/scenario/random';

/** Numbers in [0, 1) that look random and are the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  const random = new Random(seed);
  return () => random.fraction();
}
