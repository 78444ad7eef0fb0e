import { expect, it } from 'vitest';
import { fullTitle } from '../../../renderer/ui/fullTitle';

it('a name that may be cut has a tooltip, and a short one has none', () => {
  expect([fullTitle('W'.repeat(500)), fullTitle('Referred')]).toEqual(['W'.repeat(500), undefined]);
});
