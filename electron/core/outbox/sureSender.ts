import type { CallReference } from '../calls/callReference';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { Owner } from '../session/owner';
import type { DispositionEntry } from './entry';
import type { DispositionSender, LookResult, SendResult } from './sender';

/**
 * A sender that always answers. When the inner sender throws, which is a bug, the request may have been sent: it counts
 * as one whose answer was lost, so the entry makes way for others and is tried again later.
 */
export class SureSender implements DispositionSender {
  constructor(
    private readonly sender: DispositionSender,
    private readonly log: Logger,
  ) {}

  get owner(): Owner {
    return this.sender.owner;
  }

  async send(entry: DispositionEntry): Promise<SendResult> {
    try {
      return await this.sender.send(entry);
    } catch (error) {
      this.log.error('sender failed', { entryId: entry.id, error: errorName(error) });
      return { kind: 'outcomeUnknown' };
    }
  }

  async look(call: Pick<CallReference, 'callId' | 'callUuid'>): Promise<LookResult> {
    try {
      return await this.sender.look(call);
    } catch (error) {
      this.log.error('look failed', { error: errorName(error) });
      return { kind: 'failed' };
    }
  }
}
