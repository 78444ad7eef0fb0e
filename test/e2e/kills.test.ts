import { expect, it } from 'vitest';
import { Kills } from '../torture/kills/kills';

it('loses nothing that it acknowledged, however it is killed', async () => {
  const result = await Kills.run({ kills: 6, seed: 7, told: () => undefined });
  expect(result).toMatchObject({ kills: 6, lost: [], unmarkedDuplicates: [], undelivered: 0, wrapUpsLost: [] });
  expect(result.acknowledged).toBeGreaterThan(3);
  expect(result.stepsHit).toBeGreaterThan(0);
}, 240_000);
