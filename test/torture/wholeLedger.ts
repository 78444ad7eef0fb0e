import type { Page } from 'playwright-core';
import type { LedgerCallView } from '../../electron/contract/ledger';

/** All that the real app's ledger says of today; it is shown a hundred at a time. */
export function wholeLedger(page: Page): Promise<readonly LedgerCallView[]> {
  return page.evaluate(async () => {
    await window.wrapkey.showPage({ page: 'ledger' });
    for (;;) {
      const answer = await window.wrapkey.getSnapshot();
      const view = answer.ok ? answer.value.ledger : null;
      if (view === null || view.more === 0) return view?.calls ?? [];
      await window.wrapkey.showMoreOfLedger();
    }
  });
}
