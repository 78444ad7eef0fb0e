import { expect, it } from 'vitest';
import { fuzzJournal } from '../../torture/journalFuzz';

it('loses no whole record to a truncation, and at most the one that was hit to a damaged bit', async () => {
  const result = await fuzzJournal({ records: 6, bits: 2_000, seed: 1 });
  expect(result).toMatchObject({ crashes: 0, lost: 0, invented: 0 });
  expect(result.truncations).toBeGreaterThan(1_000);
  expect(result.damages).toBe(2_000);
});
