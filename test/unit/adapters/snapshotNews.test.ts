import { expect, it } from 'vitest';
import { newsSince } from '../../../electron/adapters/ipc/snapshotSender';
import { aSnapshot } from '../../support/rendererFixtures';

const codes = { state: 'loading' } as const;

it('leaves the codes out while they are the same', () => {
  const before = aSnapshot({ revision: 1, dispositions: codes });
  const now = aSnapshot({ revision: 2, dispositions: codes });
  expect(newsSince(before, now)).toEqual({ ...now, dispositions: null });
});

it('tells everything to a page that knows nothing, and when there are other codes', () => {
  const now = aSnapshot({ revision: 2, dispositions: codes });
  expect(newsSince(null, now)).toEqual(now);
  expect(newsSince(aSnapshot({ revision: 1, dispositions: { ...codes } }), now)).toEqual(now);
});
