import { expect, it } from 'vitest';
import { keysToMove } from '../../../renderer/keys/altGrKeys';
import { aBinding } from '../../support/keyFixtures';

it('the original keys that type a character with AltGr get Shift as well', () => {
  const bindings = [
    aBinding('code2', { accelerator: 'Control+Alt+2' }),
    aBinding('extend', { accelerator: 'Control+Alt+E' }),
  ];
  expect(keysToMove(bindings)).toEqual([
    { action: 'code2', accelerator: 'Control+Alt+Shift+2' },
    { action: 'extend', accelerator: 'Control+Alt+Shift+E' },
  ]);
});

it.each([
  ['is fixed by the policy', aBinding('code1', { accelerator: 'Control+Alt+1', fixedBy: 'policy.json' })],
  ['the agent has chosen', aBinding('code1', { accelerator: 'Control+Alt+1', isDefault: false })],
  ['has Shift already', aBinding('code1', { accelerator: 'Control+Alt+Shift+1' })],
  ['types nothing', aBinding('code1', { accelerator: 'Control+Alt+F9' })],
  ['is off', aBinding('code1', { accelerator: null })],
])('a key that %s stays', (_, binding) => {
  expect(keysToMove([binding])).toEqual([]);
});
