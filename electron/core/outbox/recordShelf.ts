import type * as z from 'zod';
import type { Owner } from '../session/owner';
import type { Retention } from './retention';

/** What a feature keeps in the journal beside the choices. Earlier versions do not know its kind, and carry it along. */
export interface KeptRecord {
  readonly kind: string;
  readonly id: string;
  readonly owner: Owner;
  /** When it was written last; it is forgotten so long after that. */
  readonly atMs: number;
}

/** What was found in a journal of one shelf's records. */
export interface ShelfReader {
  /** The records that it reads. */
  readonly kind: string;
  /** False for one that this version does not understand. */
  read(unchecked: unknown): boolean;
  /** The last record of each id. */
  readonly records: readonly KeptRecord[];
  /** How many `records` there are. */
  readonly count: number;
  /** Puts the records before what has come since. Returns the latter: the journal lacks it. */
  takeIn(): readonly KeptRecord[];
}

/** A shelf as the journal sees it. */
export interface JournalShelf {
  readonly records: readonly KeptRecord[];
  reader(): ShelfReader;
  /** Returns whether there was something to forget. */
  forget(retention: Retention, nowMs: number): boolean;
}

interface ShelfRules<Kept extends KeptRecord> {
  readonly kind: Kept['kind'];
  /** As the records stand in the journal. */
  readonly schema: z.ZodType<Kept>;
  /** What was written before that moment is forgotten. */
  readonly forgetsBeforeMs: (retention: Retention, nowMs: number) => number;
  readonly changed: (records: readonly Kept[]) => void;
}

/** The records of one kind, of all agents of this system user, oldest first. The last one of an id counts. */
export class RecordShelf<Kept extends KeptRecord> implements JournalShelf {
  private list: readonly Kept[] = [];

  constructor(private readonly rules: ShelfRules<Kept>) {}

  get records(): readonly Kept[] {
    return this.list;
  }

  /** Visible at once. `Outbox.keep` also writes it to the journal. */
  put(record: Kept): void {
    const index = this.list.findLastIndex(({ id }) => id === record.id);
    this.set(index < 0 ? [...this.list, record] : this.list.with(index, record));
  }

  reader(): ShelfReader {
    const found = new Map<string, Kept>();
    return {
      kind: this.rules.kind,
      read: (unchecked) => {
        const parsed = this.rules.schema.safeParse(unchecked);
        if (parsed.success) found.set(parsed.data.id, parsed.data);
        return parsed.success;
      },
      get records() {
        return [...found.values()];
      },
      get count() {
        return found.size;
      },
      takeIn: () => this.takeIn(found),
    };
  }

  forget(retention: Retention, nowMs: number): boolean {
    const beforeMs = this.rules.forgetsBeforeMs(retention, nowMs);
    const kept = this.list.filter(({ atMs }) => atMs >= beforeMs);
    if (kept.length === this.list.length) return false;
    this.set(kept);
    return true;
  }

  private takeIn(found: ReadonlyMap<string, Kept>): readonly Kept[] {
    const isNewer = (one: Kept): boolean => one.atMs > (found.get(one.id)?.atMs ?? -Infinity);
    const since = this.list.filter(isNewer);
    const newIds = new Set(since.map(({ id }) => id));
    this.set([...[...found.values()].filter(({ id }) => !newIds.has(id)), ...since]);
    return since;
  }

  private set(list: readonly Kept[]): void {
    this.list = list;
    this.rules.changed(list);
  }
}
