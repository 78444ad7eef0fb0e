import * as z from 'zod';
import type { OutboxCommands } from '../../contract/outbox';
import { command, id, noInput, type CommandsOf } from '../kernel/command';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { AgentSlice } from '../session/agentSlice';
import type { Session } from '../session/session';
import type { Outbox } from './outbox';
import { undeliveredOf } from './outboxEntries';
import type { OutboxSlice } from './outboxSlice';
import { outboxView, type OutboxViewState } from './outboxView';

type OutboxCommandState = AgentSlice & OutboxSlice & OutboxViewState;

export interface OutboxCommandServices {
  readonly store: Pick<StateHost<OutboxCommandState>, 'state'>;
  readonly outbox: Pick<Outbox, 'sendNow'>;
  readonly session: Pick<Session, 'reconnectNow'>;
}

export function outboxCommands(services: OutboxCommandServices): CommandsOf<OutboxCommands> {
  return {
    readOutbox: command(noInput, () => succeed(outboxView(services.store.state))),
    // The outbox retries on its own; a manual send is rare.
    sendNow: command(z.strictObject({ entryId: id.nullable() }), ({ entryId }) => sendNow(services, entryId), {
      often: { atOnce: 10, everyMs: 5_000 },
    }),
  };
}

/** Without an entry: all of this agent's that wait. If the connection is down, it is tried too. */
async function sendNow(
  { store, outbox, session }: OutboxCommandServices,
  entryId: string | null,
): Promise<Result<null, { readonly code: 'notWaiting' | 'signedOut' }>> {
  const { agent, entries } = store.state;
  if (agent === null) return fail({ code: 'signedOut' });
  if (entryId !== null && entries.find(entryId) === null) return fail({ code: 'notWaiting' });
  session.reconnectNow();
  if (entryId !== null) return outbox.sendNow(entryId);
  for (const { id: waiting, state } of undeliveredOf(entries)) {
    // Choices that went unanswered twice are decided one by one.
    if (state !== 'undecided') await outbox.sendNow(waiting);
  }
  return succeed(null);
}
