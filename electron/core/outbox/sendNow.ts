import type { CommandMap } from '../../contract/commands';
import type { Application } from '../application';
import { undeliveredOf } from './outboxEntries';
import { fail, succeed } from '../kernel/result';

/** Without an entry: all of this agent that wait. While the connection is down, that is tried too. */
export async function sendNow(
  application: Application,
  entryId: string | null,
): Promise<CommandMap['sendNow']['output']> {
  const { agent, entries } = application.state;
  if (agent === null) return fail({ code: 'signedOut' });
  if (entryId !== null && entries.find(entryId) === null) return fail({ code: 'notWaiting' });
  application.session.reconnectNow();
  if (entryId !== null) return application.outbox.sendNow(entryId);
  for (const { id, state } of undeliveredOf(entries)) {
    // What went unanswered twice is decided one by one.
    if (state !== 'undecided') await application.outbox.sendNow(id);
  }
  return succeed(null);
}

/** Of this agent only. */
export async function leaveDisposition(
  { outbox, state }: Application,
  entryId: string,
): Promise<CommandMap['leaveDisposition']['output']> {
  return state.entries.find(entryId) === null ? fail({ code: 'notWaiting' }) : outbox.leave(entryId);
}
