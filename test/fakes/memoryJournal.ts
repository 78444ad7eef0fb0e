import { fail, succeed, type Result } from '../../electron/core/kernel/result';
import type {
  JournalRecord,
  JournalRisk,
  JournalStore,
  LoadedJournal,
  WrittenAnew,
} from '../../electron/core/outbox/journalPort';

/** Keeps records for as long as it is held: a second application with the same one finds what the first wrote. */
export class MemoryJournal implements JournalStore {
  records: readonly unknown[] = [];
  /** Set to make it fail as a real one would. */
  risk: JournalRisk | null = null;
  rewritten = 0;
  /** Somebody has taken it away, with all that stood in it. */
  isRemoved = false;
  /** Its disk does not answer. */
  isHung = false;
  private unreadAs: JournalRisk | null = null;
  private unwritten: readonly JournalRecord[] = [];

  /** There is no key to open it with. */
  private get isLocked(): boolean {
    return this.risk === 'noKeychain' || this.risk === 'keychainLocked' || this.risk === 'keychainSlow';
  }

  load(take: (record: unknown) => void): Promise<LoadedJournal> {
    this.unreadAs = this.isHung ? 'diskFailed' : this.isLocked ? this.risk : null;
    if (this.unreadAs === null) this.records.forEach(take);
    return Promise.resolve({ risk: this.unreadAs ?? this.risk, setAside: null });
  }

  unread(): JournalRisk | null {
    return this.unreadAs;
  }

  /** As somebody does who deletes the file, or puts another journal of the same user in its place. */
  remove(instead: readonly unknown[] = []): void {
    this.isRemoved = true;
    this.records = instead;
  }

  append(record: JournalRecord): Promise<Result<null, JournalRisk | 'removed'>> {
    if (this.unreadAs !== null) return Promise.resolve(fail(this.unreadAs));
    if (!this.isLocked) this.unwritten = [...this.unwritten, record];
    return this.check();
  }

  check(): Promise<Result<null, JournalRisk | 'removed'>> {
    if (this.unreadAs !== null) return Promise.resolve(fail(this.unreadAs));
    if (this.risk !== null) return Promise.resolve(fail(this.risk));
    if (this.isRemoved) return Promise.resolve(fail('removed'));
    this.records = [...this.records, ...this.unwritten];
    this.unwritten = [];
    return Promise.resolve(succeed(null));
  }

  rewrite(records: (found: readonly unknown[]) => readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>> {
    if (this.unreadAs !== null) return Promise.resolve(fail(this.unreadAs));
    if (this.risk !== null) return Promise.resolve(fail(this.risk));
    this.rewritten += 1;
    const wasRemoved = this.isRemoved;
    this.records = records(wasRemoved ? this.records : []);
    this.unwritten = [];
    this.isRemoved = false;
    return Promise.resolve(succeed(wasRemoved ? { wasRemoved, keptAs: null } : { wasRemoved }));
  }
}
