import { expect, it } from 'vitest';
import { TokenBucket } from '../../../../electron/core/kernel/tokenBucket';
import { FakeClock } from '../../../fakes/fakeClock';

function taken(bucket: TokenBucket, tries: number): number {
  return Array.from({ length: tries }, () => bucket.take()).filter(Boolean).length;
}

it('lets so many through at once, and then one at a time', async () => {
  const clock = new FakeClock();
  const bucket = new TokenBucket(clock, { atOnce: 3, everyMs: 1_000 });
  expect(taken(bucket, 10)).toBe(3);
  await clock.advance(999);
  expect(taken(bucket, 10)).toBe(0);
  await clock.advance(1);
  expect(taken(bucket, 10)).toBe(1);
});

it('saves up no more than that, however long nobody comes', async () => {
  const clock = new FakeClock();
  const bucket = new TokenBucket(clock, { atOnce: 3, everyMs: 1_000 });
  await clock.advance(86_400_000);
  expect(taken(bucket, 10)).toBe(3);
});

it('takes back what was not used up', () => {
  const bucket = new TokenBucket(new FakeClock(), { atOnce: 1, everyMs: 1_000 });
  expect(bucket.take()).toBe(true);
  bucket.giveBack();
  bucket.giveBack();
  expect(taken(bucket, 3)).toBe(1);
});
