import { expect, it } from 'vitest';
import { concernsPrompt, newsSince } from '../../../electron/adapters/ipc/snapshotSender';
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

it('tells the prompt what it shows, that there is nothing more, and each page at least once', () => {
  const nothing = aSnapshot({ prompt: null });
  const something = aSnapshot({ prompt: { frontCallId: null, wrapUps: [], receipts: [] } });
  expect(concernsPrompt(something, nothing)).toBe(true);
  expect(concernsPrompt(nothing, something)).toBe(true);
  expect(concernsPrompt(nothing, nothing)).toBe(false);
  // A page that was loaded anew may have asked for its first snapshot while there was something.
  expect(concernsPrompt(nothing, null)).toBe(true);
});
