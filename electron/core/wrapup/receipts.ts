import type { KeyedCallAction } from '../../contract/words/keys';
import type { Cancel, Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import type { StateHost } from '../kernel/store';
import { callOf } from '../operations/operation';
import type { HangUpAsking, Receipt, ReceiptProblem } from './receipt';
import { codeSubject, endsAtMs, follow, stateSubject, type ReceiptsState } from './receiptTimes';
import type { WrapUpSlice } from './wrapUpSlice';

interface ReceiptCall {
  readonly callId: string;
  readonly who: string;
}

/** The short-lived messages of the prompt. */
export class Receipts {
  private timer: Cancel | null = null;

  constructor(
    private readonly ports: { readonly clock: Clock; readonly ids: IdSource },
    private readonly host: StateHost<ReceiptsState & WrapUpSlice>,
  ) {}

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  /** One for each call: a second choice replaces the first. */
  disposition({ callId, who }: ReceiptCall, isTimeUp: boolean): void {
    const id = `call-${callId}`;
    const subject = codeSubject(this.host.state.entries, callId);
    this.show(
      { kind: 'disposition', id, callId, who, isTimeUp, subject, sinceMs: this.now },
      ({ id: other }) => other === id,
    );
  }

  /** The newest operation of this call is this action. One for each call. */
  control({ callId, who }: ReceiptCall, action: KeyedCallAction): void {
    const newest = this.host.state.operations.findLast((one) => callOf(one) === callId);
    if (newest === undefined) return;
    const { id: operationId, progress } = newest;
    const id = `control-${callId}`;
    const receipt: Receipt = { kind: 'control', id, callId, who, action, operationId, progress, sinceMs: this.now };
    this.show(receipt, (other) => other.id === id || other.kind === 'hangUp');
  }

  /** The call is not hung up yet: the agent has to press once more, or hold the key. */
  hangUpAsked({ callId, who }: ReceiptCall, asking: HangUpAsking): void {
    const shown = this.host.state.receipts.find((one) => one.kind === 'hangUp' && one.callId === callId);
    const isSame = asking === 'repeat' && shown?.kind === 'hangUp';
    const receipt: Receipt = {
      kind: 'hangUp',
      // Each press of a hand is told anew, even in the same words.
      id: isSame ? shown.id : this.ports.ids.next(),
      isUnclear: isSame ? shown.isUnclear : asking === 'again',
      ...{ callId, who, sinceMs: this.now },
    };
    this.show(receipt, ({ kind }) => kind === 'hangUp');
  }

  agentState(): void {
    const subject = stateSubject(this.host.state);
    const receipt: Receipt = { kind: 'agentState', id: 'agentState', subject, sinceMs: this.now };
    this.show(receipt, ({ kind }) => kind === 'agentState');
  }

  afterCall(): void {
    this.show({ kind: 'afterCall', id: 'afterCall', sinceMs: this.now }, ({ kind }) => kind === 'afterCall');
  }

  /** Only one message about keys at a time, for the latest press. */
  problem(problem: ReceiptProblem): void {
    const receipt: Receipt = { kind: 'problem', id: this.ports.ids.next(), problem, sinceMs: this.now };
    this.show(receipt, ({ kind }) => kind === 'problem');
  }

  /** Follows what the messages are about, and drops those that were shown for long enough. */
  react(): void {
    this.timer?.();
    this.timer = null;
    const { state } = this.host;
    const { receipts } = state;
    if (receipts.length === 0) return;
    const { now } = this;
    const followed = receipts.map((receipt) => follow(receipt, state, now));
    const left = followed.filter((receipt) => endsAtMs(receipt, state) > now);
    const isSame = left.length === receipts.length && left.every((receipt, index) => receipt === receipts[index]);
    if (!isSame) this.host.update({ receipts: left });
    const next = Math.min(...left.map((receipt) => endsAtMs(receipt, state)));
    if (next < Infinity) this.timer = this.ports.clock.after(next - now, () => this.react());
  }

  private show(receipt: Receipt, isReplaced: (other: Receipt) => boolean): void {
    const others = this.host.state.receipts.filter((other) => !isReplaced(other));
    this.host.update({ receipts: [...others, receipt] });
    this.react();
  }

  private get now(): number {
    return this.ports.clock.monotonicMs();
  }
}
