import * as z from 'zod';
import type { DispositionEntry } from './entry';
import { entryStates } from './entryState';
import type { JournalShelf, KeptRecord, ShelfReader } from './recordShelf';
import { storedCall, storedRefusal } from './storedCall';

// An entry is stored as it is. Fields with a default were not written by earlier versions.
const record = storedCall.extend({
  id: z.string(),
  sequence: z.number(),
  action: z.enum(['set', 'clear']),
  isUndo: z.boolean(),
  previousName: z.string().nullable(),
  name: z.string(),
  displayName: z.string(),
  dispositionKey: z.string().nullable(),
  seenKey: z.string().nullable().default(null),
  keysBefore: z.array(z.string()).default([]),
  chosenAtMs: z.number(),
  waitsSinceMs: z.number(),
  expiredAtMs: z.number().nullable(),
  choseAfterRelease: z.boolean(),
  state: z.enum(entryStates),
  notBeforeMs: z.number(),
  undoMs: z.number(),
  holdReason: z.enum(['undoTime', 'nextTry']).nullable(),
  attempts: z.number(),
  wentLive: z.boolean().default(false),
  awaitsEcho: z.boolean().default(false),
  repeats: z.number().default(0),
  lostAnswers: z.number().default(0),
  mayCount: z.number().default(0),
  backendRefusals: z.number(),
  refusal: storedRefusal.nullable(),
  reported: storedRefusal.nullable().default(null),
  acceptedAtMs: z.number().nullable(),
  confirmedAtMs: z.number().nullable(),
  isPossiblyDuplicate: z.boolean(),
  isEchoMissing: z.boolean(),
  isUnprovable: z.boolean().default(false),
}) satisfies z.ZodType<DispositionEntry>;

/** Builds entries from journal records, and hands other records to their shelves; the last record of an id counts. */
export class EntryReader {
  private readonly byId = new Map<string, DispositionEntry>();
  private readonly shelves: ReadonlyMap<string, ShelfReader>;
  private readonly strange: unknown[] = [];
  private records = 0;

  constructor(shelves: readonly JournalShelf[]) {
    this.shelves = new Map(shelves.map((shelf) => shelf.reader()).map((reader) => [reader.kind, reader]));
  }

  read(unchecked: unknown): void {
    this.records += 1;
    if (!this.readKept(unchecked) && !this.readEntry(unchecked)) this.strange.push(unchecked);
  }

  /** By its kind alone: to try each schema in turn would take seconds at the start. */
  private readKept(unchecked: unknown): boolean {
    const isNamed = typeof unchecked === 'object' && unchecked !== null && 'kind' in unchecked;
    if (!isNamed || typeof unchecked.kind !== 'string') return false;
    return this.shelves.get(unchecked.kind)?.read(unchecked) ?? false;
  }

  private readEntry(unchecked: unknown): boolean {
    const parsed = record.safeParse(unchecked);
    if (parsed.success) this.byId.set(parsed.data.id, parsed.data);
    return parsed.success;
  }

  /** In the order of the choices. */
  get entries(): readonly DispositionEntry[] {
    return [...this.byId.values()].sort((left, right) => left.sequence - right.sequence);
  }

  /** The records of all shelves. */
  get kept(): readonly KeptRecord[] {
    return [...this.shelves.values()].flatMap(({ records }) => records);
  }

  /** Fills the shelves. Returns what they got meanwhile, which the journal lacks. */
  fillShelves(): readonly KeptRecord[] {
    return [...this.shelves.values()].flatMap((shelf) => shelf.takeIn());
  }

  /** Complete records that this version does not understand and must not throw away. */
  get unknown(): readonly unknown[] {
    return this.strange;
  }

  /** The number of records that later ones have replaced. */
  get waste(): number {
    let held = this.byId.size + this.strange.length;
    for (const { count } of this.shelves.values()) held += count;
    return this.records - held;
  }
}
