import type { LedgerCallView, OutboxEntryView } from '../../electron/contract/ledger';
import type { DispositionView } from '../../electron/contract/snapshot';
import { aDisposition, fixtureNowMs } from './rendererFixtures';

export function aLedgerCall(changes: Partial<LedgerCallView> = {}): LedgerCallView {
  return {
    callId: 'CALL1',
    who: '+1 555 0100',
    dnis: '15000',
    chosenAtMs: fixtureNowMs - 60_000,
    disposition: aDisposition(),
    earlier: [],
    block: null,
    ...changes,
  };
}

/** A choice that waits for its next try, unless `disposition` says something else. */
export function anOutboxEntry(
  disposition: Partial<DispositionView> = {},
  changes: Partial<OutboxEntryView> = {},
): OutboxEntryView {
  return {
    callId: 'CALL1',
    who: '+1 555 0100',
    dnis: 'Orders EN',
    disposition: aDisposition({
      state: 'queued',
      waitingFor: 'nextTry',
      tookMs: null,
      acceptedAtMs: null,
      confirmedAtMs: null,
      ...disposition,
    }),
    attempts: 0,
    nextTryAtMs: fixtureNowMs + 11_400,
    expiresAtMs: fixtureNowMs + 7 * 86_400_000,
    ...changes,
  };
}
