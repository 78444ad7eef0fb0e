import { hangUpQuestionMs } from '../../rules/hangUpQuestion';
import { isUnderWay } from '../../rules/operationState';
import type { OperationProgress } from '../operations/operationState';
import { isOfTheAgent, type OperationsSlice } from '../operations/operationsSlice';
import type { Entries } from '../outbox/entries';
import type { DispositionEntry } from '../outbox/entry';
import { latestOfCall } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { Receipt } from './receipt';

export type ReceiptsState = OutboxSlice & OperationsSlice;

const problemMs = 5_000;
const doneMs = 1_800;
const refusedMs = 8_000;
const waitingMs = 6_000;
/** An operation has ended by then. */
const operationMs = 30_000;

/** The receipt as it is now: a change shows it for its full time again. */
export function follow(receipt: Receipt, state: ReceiptsState, nowMs: number): Receipt {
  switch (receipt.kind) {
    case 'disposition': {
      const now = codeSubject(state.entries, receipt.callId);
      return now === receipt.subject ? receipt : { ...receipt, subject: now, sinceMs: nowMs };
    }
    case 'control': {
      // An operation that has ended is forgotten with the next one of its call.
      const found = state.operations.find(({ id }) => id === receipt.operationId)?.progress ?? receipt.progress;
      return found === receipt.progress ? receipt : { ...receipt, progress: found, sinceMs: nowMs };
    }
    case 'agentState': {
      const now = stateSubject(state);
      return now === receipt.subject ? receipt : { ...receipt, subject: now, sinceMs: nowMs };
    }
    case 'hangUp':
    case 'afterCall':
    case 'problem':
      return receipt;
  }
}

export function endsAtMs(receipt: Receipt, state: ReceiptsState): number {
  return receipt.sinceMs + shownMs(receipt, state);
}

/** The choice for a call, and how far it is. */
export function codeSubject(entries: Entries, callId: string): string {
  const entry = latestOfCall(entries, callId);
  return entry === null ? '' : `${entry.id} ${entry.state} ${entry.holdReason ?? ''}`;
}

/** The newest request for the agent's state, and how far it is. */
export function stateSubject(state: OperationsSlice): string {
  const newest = newestOfAgent(state);
  return newest === null ? '' : `${newest.id} ${newest.progress.state}`;
}

function newestOfAgent({ operations }: OperationsSlice) {
  return operations.findLast(({ kind }) => isOfTheAgent(kind)) ?? null;
}

function shownMs(receipt: Receipt, state: ReceiptsState): number {
  switch (receipt.kind) {
    case 'disposition':
      return codeShownMs(latestOfCall(state.entries, receipt.callId));
    case 'control':
      return operationShownMs(receipt.progress);
    case 'agentState': {
      const newest = newestOfAgent(state);
      return newest === null ? 0 : operationShownMs(newest.progress);
    }
    case 'hangUp':
      return hangUpQuestionMs;
    case 'afterCall':
      return doneMs;
    case 'problem':
      return problemMs;
  }
}

function operationShownMs({ state }: OperationProgress): number {
  if (isUnderWay(state)) return operationMs;
  return state === 'seen' ? doneMs : refusedMs;
}

function codeShownMs(entry: DispositionEntry | null): number {
  if (entry === null) return 0;
  switch (entry.state) {
    case 'queued':
      // Shown as long as the choice can be undone, and a little longer when it cannot be sent then.
      return entry.holdReason === 'undoTime' ? entry.undoMs + waitingMs : waitingMs;
    case 'sending':
    case 'uncertain':
    case 'unseen':
      return waitingMs;
    case 'accepted':
      return entry.awaitsEcho ? waitingMs : doneMs;
    case 'confirmed':
    case 'left':
    case 'withdrawn':
    case 'superseded':
      return doneMs;
    case 'rejected':
    case 'expired':
    case 'undecided':
      return refusedMs;
  }
}
