import { expect, it } from 'vitest';
import { withinTime } from '../../../electron/adapters/system/withinTime';

const never = new Promise<string>(() => undefined);

it('waits for the work, and not longer than it may', async () => {
  expect(await withinTime(10_000, Promise.resolve('done'), 'too late')).toBe('done');
  expect(await withinTime(1, never, 'too late')).toBe('too late');
});

it('fails as the work does', async () => {
  await expect(withinTime(10_000, Promise.reject(new Error('broken')), 'too late')).rejects.toThrow('broken');
});
