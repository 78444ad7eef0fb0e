import type { Clock } from './kernel/clock';
import { errorName } from './kernel/errorName';
import type { Logger } from './kernel/log';
import { DiskRetry } from './outbox/diskRetry';
import type { JournalStore, LateKey } from './outbox/journalPort';
import type { WrapUpStore } from './wrapup/wrapUpStorePort';

interface TakeUpPorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly filesKey: LateKey;
  readonly journal: JournalStore;
  readonly wrapUpStore: WrapUpStore;
}

interface TakeUpHost {
  takeUpJournal(): Promise<void>;
  takeUpWrapUps(): Promise<void>;
}

/** Loads later what could not be read at the start: a keychain may answer late, and so may a disk. */
export class LateTakeUp {
  private readonly retry: DiskRetry;
  private isStopped = false;

  constructor(
    private readonly ports: TakeUpPorts,
    private readonly host: TakeUpHost,
  ) {
    this.retry = new DiskRetry(ports.clock, () => this.takeUp());
  }

  /** Call this after the start. */
  begin(): void {
    if (this.ports.journal.unread() === 'keychainSlow') this.afterKeychain();
    else this.later();
  }

  stop(): void {
    this.isStopped = true;
    this.retry.stop();
  }

  private afterKeychain(): void {
    const { filesKey, log } = this.ports;
    filesKey.answered().then(
      () => {
        if (!this.isStopped) log.info('keychain answered late');
        this.takeUp();
      },
      (error: unknown) => log.error('way to the keychain broken', { error: errorName(error) }),
    );
  }

  private later(): void {
    const { journal, wrapUpStore } = this.ports;
    for (const risk of [journal.unread(), wrapUpStore.unread()]) if (risk !== null) this.retry.after(risk);
  }

  private takeUp(): void {
    const { journal, wrapUpStore, log } = this.ports;
    const takeUp = async (): Promise<void> => {
      if (!this.isStopped && journal.unread() !== null) await this.host.takeUpJournal();
      if (!this.isStopped && wrapUpStore.unread() !== null) await this.host.takeUpWrapUps();
      this.later();
    };
    takeUp().catch((error: unknown) => log.error('what was left not taken up', { error: errorName(error) }));
  }
}
