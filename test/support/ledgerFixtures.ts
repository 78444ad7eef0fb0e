import type { DispositionView } from '../../electron/contract/disposition';
import type { LedgerCallView, LedgerView } from '../../electron/contract/ledger';
import type { OutboxEntryView } from '../../electron/contract/outbox';
import { midnightBefore } from '../../electron/rules/midnight';
import { aDisposition, fixtureNowMs } from './rendererFixtures';

export function aLedgerCall(changes: Partial<LedgerCallView> = {}): LedgerCallView {
  return {
    callId: 'CALL1',
    who: '+1 555 0100',
    ...{ subtitle: '', number: '+15550100', shownNumber: '+1 555 0100' },
    dnis: '15000',
    atMs: fixtureNowMs - 60_000,
    disposition: aDisposition(),
    past: { outcome: 'talked', isCodable: true, talkedMs: 185_000 },
    draft: null,
    earlier: [],
    recording: [],
    block: null,
    ...changes,
  };
}

/** Missed, talked, and dialled without an answer. */
export const callsWithoutCode: readonly LedgerCallView[] = [
  aLedgerCall({
    callId: 'MISSED',
    who: '+1 555 0177',
    atMs: fixtureNowMs - 200_000,
    disposition: null,
    past: { outcome: 'missed', isCodable: false, talkedMs: null },
  }),
  aLedgerCall({
    callId: 'TALKED',
    who: '+49 30 23125 044',
    dnis: null,
    atMs: fixtureNowMs - 240_000,
    disposition: null,
  }),
  aLedgerCall({
    callId: 'DIALLED',
    who: 'Ana',
    dnis: null,
    atMs: fixtureNowMs - 280_000,
    disposition: null,
    past: { outcome: 'notReached', isCodable: true, talkedMs: null },
  }),
];

/** Today with only these calls. */
export function aLedger(calls: readonly LedgerCallView[], changes: Partial<LedgerView> = {}): LedgerView {
  const todayMs = midnightBefore(fixtureNowMs);
  const total = changes.total ?? calls.length;
  return {
    search: '',
    calls,
    total,
    more: Math.min(100, total - calls.length),
    shownMs: todayMs,
    todayMs,
    days: [{ startMs: todayMs, calls: total }],
    ...changes,
  };
}

/** A choice that waits for its next try, unless `disposition` says otherwise. */
export function anOutboxEntry(
  disposition: Partial<DispositionView> = {},
  changes: Partial<OutboxEntryView> = {},
): OutboxEntryView {
  return {
    callId: 'CALL1',
    who: '+1 555 0100',
    ...{ subtitle: '', number: '+15550100', shownNumber: '+1 555 0100' },
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
