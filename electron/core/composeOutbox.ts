import type { ApplicationPorts } from './application';
import type { ApplicationState } from './applicationState';
import { findCall } from './calls/callList';
import { isLive } from './calls/callReference';
import type { Shelves } from './composeShelves';
import type { Store } from './kernel/store';
import { withNotice } from './notices/noticeList';
import { Outbox } from './outbox/outbox';
import { splitByOwner } from './outbox/outboxEntries';

interface OutboxParts {
  readonly shelves: Shelves;
  /** Other files may be gone too. */
  journalRemoved(): void;
}

export function composeOutbox(ports: ApplicationPorts, store: Store<ApplicationState>, host: OutboxParts): Outbox {
  return new Outbox(
    { ...ports, shelves: Object.values(host.shelves) },
    {
      entriesChanged: (entries) => store.update(splitByOwner(entries, store.state.agent?.owner ?? null)),
      riskChanged: (journalRisk) => store.update({ journalRisk }),
      habitsChanged: (serverHabits) => store.update({ serverHabits }),
      isLive: (callId) => isLive(findCall(store.state.calls, callId)),
      sendsUnasked: () => store.state.policy.disposition.unansweredAfterRelease === 'send',
      journalRemoved: (keptAs) => {
        ports.log.error('journal removed by somebody, and written anew');
        store.update({ notices: withNotice(store.state.notices, { code: 'journalRemoved', keptAs }) });
        host.journalRemoved();
      },
    },
  );
}
