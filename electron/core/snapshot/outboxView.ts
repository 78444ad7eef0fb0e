import type { OutboxEntryView, OutboxView } from '../../contract/ledger';
import type { ApplicationState } from '../applicationState';
import { isUndelivered } from '../dispositions/entryState';
import { isSameOwner, type DispositionEntry } from '../dispositions/entry';
import { entryView } from './dispositionView';

const dayMs = 86_400_000;

/** What has not been delivered, oldest first. Of other agents' choices only the number is said. */
export function outboxView(state: ApplicationState): OutboxView {
  const owner = state.agent?.owner ?? null;
  const waiting = state.entries.filter(
    ({ state: entryState }) => isUndelivered(entryState) || entryState === 'expired',
  );
  const own = waiting.filter((entry) => owner !== null && isSameOwner(entry.owner, owner));
  return { entries: own.map((entry) => outboxEntryView(state, entry)), ofOthers: waiting.length - own.length };
}

function outboxEntryView(state: ApplicationState, entry: DispositionEntry): OutboxEntryView {
  const isGivenUp = entry.state === 'expired';
  return {
    callId: entry.callId,
    who: entry.who,
    dnis: entry.dnis,
    disposition: entryView(state, entry),
    attempts: entry.attempts,
    nextTryAtMs: state.session.kind === 'connected' && !isGivenUp ? entry.notBeforeMs : null,
    expiresAtMs: isGivenUp ? null : entry.waitsSinceMs + state.policy.retention.outboxDays * dayMs,
  };
}
