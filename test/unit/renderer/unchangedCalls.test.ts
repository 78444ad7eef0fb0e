import { expect, it } from 'vitest';
import { shallowRef } from 'vue';
import type { LedgerCallView } from '../../../electron/contract/ledger';
import { useUnchangedCalls } from '../../../renderer/ledger/useUnchangedCalls';
import { aLedgerCall } from '../../support/ledgerFixtures';
import { aDisposition } from '../../support/rendererFixtures';

it('keeps the object of a call in which nothing has changed, wherever it is now', () => {
  const [first, second] = [aLedgerCall({ callId: 'A' }), aLedgerCall({ callId: 'B' })];
  const received = shallowRef<readonly LedgerCallView[]>([first, second]);
  const calls = useUnchangedCalls(() => received.value);
  expect(calls.value).toEqual([first, second]);

  const changed = { ...first, disposition: aDisposition({ state: 'rejected' }) };
  received.value = structuredClone([aLedgerCall({ callId: 'NEW' }), second, changed]);
  expect(calls.value[1]).toBe(second);
  expect(calls.value[2]).toEqual(changed);
  expect(calls.value).toHaveLength(3);
});
