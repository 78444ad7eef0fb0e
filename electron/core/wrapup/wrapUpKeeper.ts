import type { Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import { fail, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import { withNotice, withoutNotice } from '../notices/noticeList';
import type { NoticesSlice } from '../notices/noticesSlice';
import { DiskRetry } from '../outbox/diskRetry';
import type { JournalRisk, WrittenAnew } from '../outbox/journalPort';
import type { WrapUpStore } from './wrapUpStorePort';

interface KeeperPorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly wrapUpStore: WrapUpStore;
}

interface WrittenWrapUps {
  /** All wrap-ups as they are now. */
  readonly records: () => readonly unknown[];
  /** Someone removed the file. It has been written again. */
  readonly removed: () => void;
}

/** Saves the wrap-ups, reports when that fails, and tries again later. */
export class WrapUpKeeper {
  private readonly retry: DiskRetry;

  constructor(
    private readonly ports: KeeperPorts,
    private readonly host: StateHost<NoticesSlice>,
    private readonly wrapUps: WrittenWrapUps,
  ) {
    this.retry = new DiskRetry(ports.clock, () => this.save());
  }

  stop(): void {
    this.retry.stop();
  }

  save(): void {
    void this.ports.wrapUpStore
      .save(this.wrapUps.records())
      .catch((error: unknown) => {
        this.ports.log.error('way to the wrap-ups broken', { error: errorName(error) });
        return fail<JournalRisk>('diskFailed');
      })
      .then((saved) => this.saved(saved));
  }

  private saved(saved: Result<WrittenAnew, JournalRisk>): void {
    if (saved.ok && saved.value.wasRemoved) {
      const { keptAs } = saved.value;
      this.ports.log.error('wrap-ups removed by somebody, and written anew');
      this.host.update({ notices: withNotice(this.host.state.notices, { code: 'wrapUpsRemoved', keptAs }) });
      this.wrapUps.removed();
    }
    if (!saved.ok) this.retry.after(saved.failure);
    this.tellWhetherKept(saved);
  }

  private tellWhetherKept(saved: Result<WrittenAnew, JournalRisk>): void {
    const { notices } = this.host.state;
    const isTold = notices.some((notice) => notice.code === 'wrapUpsNotKept');
    if (saved.ok === !isTold) return;
    if (!saved.ok) this.ports.log.error('wrap-ups not kept', { cause: saved.failure });
    const notKept = { code: 'wrapUpsNotKept' as const };
    this.host.update({ notices: saved.ok ? withoutNotice(notices, notKept.code) : withNotice(notices, notKept) });
  }
}
