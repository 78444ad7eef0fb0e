import type { DispositionEntry } from '../../core/dispositions/entry';
import type { JournalFailure, JournalStore } from '../../core/ports';
import { succeed, type Result } from '../../core/result';

/** Keeps entries for as long as the program runs. */
export class MemoryJournal implements JournalStore {
  private readonly entries = new Map<string, DispositionEntry>();

  load(): Promise<Result<readonly DispositionEntry[], JournalFailure>> {
    return Promise.resolve(succeed([...this.entries.values()]));
  }

  append(entry: DispositionEntry): Promise<Result<null, JournalFailure>> {
    this.entries.set(entry.id, entry);
    return Promise.resolve(succeed(null));
  }
}
