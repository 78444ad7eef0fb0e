import { initialState, type StateHost } from '../applicationState';
import type { CodeCatalog } from '../dispositions/codeCatalog';
import type { CodeRefresh } from '../dispositions/codeRefresh';
import { withoutNotice } from '../notices/noticeList';
import type { Outbox } from '../outbox/outbox';
import { splitByOwner } from '../outbox/outboxEntries';
import type { Notifier } from '../wrapup/notifierPort';

export interface ForgetAgentServices {
  readonly store: StateHost;
  readonly catalog: Pick<CodeCatalog, 'stop'>;
  readonly codeRefresh: Pick<CodeRefresh, 'stop'>;
  readonly outbox: Pick<Outbox, 'entries' | 'forgetHabits'>;
  readonly notifier: Pick<Notifier, 'closeAll'>;
}

/** Everything of the agent goes, but not what waits to be sent and what is still owed. */
export function forgetAgent({ store, catalog, codeRefresh, outbox, notifier }: ForgetAgentServices): void {
  catalog.stop();
  codeRefresh.stop();
  outbox.forgetHabits();
  notifier.closeAll();
  const { calls, selection, codes, receipts, frontWrapUpId, page, ledgerQuery, absences } = initialState;
  store.update({
    ...splitByOwner(outbox.entries, null),
    ...{ calls, selection, codes, receipts, frontWrapUpId, page, ledgerQuery, absences },
    agent: null,
    notices: withoutNotice(store.state.notices, 'wrapUpsLeftOut'),
  });
}
