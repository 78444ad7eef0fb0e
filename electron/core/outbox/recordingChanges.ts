import type { RecordingChange } from './recordingChange';

/** The changes of recordings that are kept, oldest first. */
export class RecordingChanges {
  private list: readonly RecordingChange[] = [];

  constructor(private readonly changed: (changes: readonly RecordingChange[]) => void) {}

  get all(): readonly RecordingChange[] {
    return this.list;
  }

  add(change: RecordingChange): void {
    this.put([...this.list, change]);
  }

  /** Puts what was found in the journal before what has come since. Returns the latter: the journal lacks it. */
  takeIn(found: readonly RecordingChange[]): readonly RecordingChange[] {
    const known = new Set(found.map(({ id }) => id));
    const since = this.list.filter(({ id }) => !known.has(id));
    this.put([...found, ...since]);
    return since;
  }

  /** Returns whether there were any. */
  forgetBefore(atMs: number): boolean {
    const kept = this.list.filter((change) => change.atMs >= atMs);
    if (kept.length === this.list.length) return false;
    this.put(kept);
    return true;
  }

  private put(list: readonly RecordingChange[]): void {
    this.list = list;
    this.changed(list);
  }
}
