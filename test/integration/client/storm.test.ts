import { expect, it } from 'vitest';
import { runStorm } from '../../torture/storm/storm';

it('loses nothing, doubles nothing and agrees with the server through a storm', { timeout: 300_000 }, async () => {
  const told: string[] = [];
  const result = await runStorm({
    seed: 1,
    seconds: 16,
    patienceMs: 120_000,
    isWithApp: false,
    told: (line) => told.push(line),
  });
  expect(told).toEqual([]);
  expect(result).toMatchObject({ lost: [], unmarkedDuplicates: [], differences: [] });
  expect(result.acknowledged).toBeGreaterThan(10);
  expect(result.delivered).toBeGreaterThan(10);
  expect(result.calls).toBeGreaterThan(10);
  expect(result.faults.size).toBeGreaterThan(5);
});
