import type { DispositionEntry } from '../../electron/core/outbox/entry';
import type { DispositionSender, LookResult, SendResult } from '../../electron/core/outbox/sender';
import { owner } from '../support/builders';

/** A way to GWS whose answers a test gives one by one. */
export class FakeSender implements DispositionSender {
  readonly owner = owner;
  readonly sent: DispositionEntry[] = [];
  looks = 0;
  lookResult: LookResult = { kind: 'gone' };
  /** Answers everything so from now on. */
  always: SendResult | null = null;
  private readonly waiting: ((result: SendResult) => void)[] = [];

  send(entry: DispositionEntry): Promise<SendResult> {
    this.sent.push(entry);
    if (this.always !== null) return Promise.resolve(this.always);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  look(): Promise<LookResult> {
    this.looks += 1;
    return Promise.resolve(this.lookResult);
  }

  /** Answers the oldest request that has no answer yet. */
  answer(result: SendResult): void {
    const resolve = this.waiting.shift();
    if (resolve === undefined) throw new Error('nothing was sent');
    resolve(result);
  }
}
