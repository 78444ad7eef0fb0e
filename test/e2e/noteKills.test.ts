import { expect, it } from 'vitest';
import { NoteKills } from '../torture/notes/noteKills';

it('loses at most the last keys of a note when it is killed, and writes none under another call', async () => {
  const result = await NoteKills.run({ kills: 5, seed: 3, told: () => undefined });
  expect(result).toMatchObject({ kills: 5, lost: [], foreign: [], undelivered: [] });
  expect(result.acknowledged).toBeGreaterThan(5);
  expect(result.turns).toBeGreaterThan(1);
}, 240_000);
