import type { Page } from 'playwright-core';
import type { LedgerCallView } from '../../electron/contract/ledger';

/** All that the real app's ledger says of today; it is told a hundred at a time. */
export function wholeLedger(page: Page): Promise<readonly LedgerCallView[]> {
  return page.evaluate(async () => {
    for (let pages = 1; ; pages += 1) {
      const answer = await window.wrapkey.readLedger({ dayMs: null, search: '', pages });
      if (!answer.ok) throw new Error(answer.failure.code);
      if (answer.value.more === 0) return answer.value.calls;
    }
  });
}
