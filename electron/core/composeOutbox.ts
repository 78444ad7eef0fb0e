import type { ApplicationPorts } from './application';
import type { ApplicationState } from './applicationState';
import { findCall } from './calls/callList';
import { isLive } from './calls/callReference';
import type { Store } from './kernel/store';
import { withNotice } from './notices/noticeList';
import { Outbox } from './outbox/outbox';
import { splitByOwner } from './outbox/outboxEntries';

export function composeOutbox(
  ports: ApplicationPorts,
  store: Store<ApplicationState>,
  /** Other files may be gone too. */
  journalRemoved: () => void,
): Outbox {
  return new Outbox(ports, {
    entriesChanged: (entries) => store.update(splitByOwner(entries, store.state.agent?.owner ?? null)),
    recordingsChanged: (recordingChanges) => store.update({ recordingChanges }),
    riskChanged: (journalRisk) => store.update({ journalRisk }),
    habitsChanged: (serverHabits) => store.update({ serverHabits }),
    isLive: (callId) => isLive(findCall(store.state.calls, callId)),
    sendsUnasked: () => store.state.policy.disposition.unansweredAfterRelease === 'send',
    journalRemoved: (keptAs) => {
      ports.log.error('journal removed by somebody, and written anew');
      store.update({ notices: withNotice(store.state.notices, { code: 'journalRemoved', keptAs }) });
      journalRemoved();
    },
  });
}
