import type { Cancel, Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import type { StateHost } from '../kernel/store';
import type { Entries } from '../outbox/entries';
import type { DispositionEntry } from '../outbox/entry';
import { latestOfCall } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { Receipt, ReceiptProblem } from './receipt';
import type { WrapUpSlice } from './wrapUpSlice';

type ReceiptsState = OutboxSlice & WrapUpSlice;

const problemMs = 5_000;
const doneMs = 1_800;
const refusedMs = 8_000;
const waitingMs = 6_000;

/** The short-lived messages of the prompt. */
export class Receipts {
  private timer: Cancel | null = null;

  constructor(
    private readonly ports: { readonly clock: Clock; readonly ids: IdSource },
    private readonly host: StateHost<ReceiptsState>,
  ) {}

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  /** One for each call: a second choice replaces the first. */
  disposition(call: { readonly callId: string; readonly who: string }, isTimeUp: boolean): void {
    const { callId, who } = call;
    const receipt: Receipt = {
      kind: 'disposition',
      id: `call-${callId}`,
      callId,
      who,
      isTimeUp,
      subject: subjectOf(latestOfCall(this.host.state.entries, callId)),
      sinceMs: this.ports.clock.monotonicMs(),
    };
    const others = this.host.state.receipts.filter((one) => one.id !== receipt.id);
    this.host.update({ receipts: [...others, receipt] });
    this.react();
  }

  problem(problem: ReceiptProblem): void {
    const receipt: Receipt = {
      kind: 'problem',
      id: this.ports.ids.next(),
      problem,
      sinceMs: this.ports.clock.monotonicMs(),
    };
    // Only one message about keys at a time, for the latest press.
    const others = this.host.state.receipts.filter((one) => one.kind !== 'problem');
    this.host.update({ receipts: [...others, receipt] });
    this.react();
  }

  /** Follows the dispositions, and drops messages that were shown for long enough. */
  react(): void {
    this.timer?.();
    this.timer = null;
    const { receipts, entries } = this.host.state;
    if (receipts.length === 0) return;
    const now = this.ports.clock.monotonicMs();
    const followed = receipts.map((receipt) => follow(receipt, entries, now));
    const left = followed.filter((receipt) => endsAtMs(receipt, entries) > now);
    const isSame = left.length === receipts.length && left.every((receipt, index) => receipt === receipts[index]);
    if (!isSame) this.host.update({ receipts: left });
    const next = Math.min(...left.map((receipt) => endsAtMs(receipt, entries)));
    if (next < Infinity) this.timer = this.ports.clock.after(next - now, () => this.react());
  }
}

function follow(receipt: Receipt, entries: Entries, nowMs: number): Receipt {
  if (receipt.kind === 'problem') return receipt;
  const now = subjectOf(latestOfCall(entries, receipt.callId));
  return now === receipt.subject ? receipt : { ...receipt, subject: now, sinceMs: nowMs };
}

function subjectOf(entry: DispositionEntry | null): string {
  return entry === null ? '' : `${entry.id} ${entry.state} ${entry.holdReason ?? ''}`;
}

function endsAtMs(receipt: Receipt, entries: Entries): number {
  return receipt.sinceMs + (receipt.kind === 'problem' ? problemMs : shownForMs(latestOfCall(entries, receipt.callId)));
}

function shownForMs(entry: DispositionEntry | null): number {
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
