import * as z from 'zod';
import type { DispositionEntry } from './entry';
import { entryStates } from './entryState';
import { storedRecordingChange, type RecordingChange } from './recordingChange';
import { storedCall, storedWords } from './storedCall';

const refusal = z.object({
  httpStatus: z.number().nullable(),
  statusCode: z.number().nullable(),
  said: storedWords.nullable(),
});

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
  refusal: refusal.nullable(),
  reported: refusal.nullable().default(null),
  acceptedAtMs: z.number().nullable(),
  confirmedAtMs: z.number().nullable(),
  isPossiblyDuplicate: z.boolean(),
  isEchoMissing: z.boolean(),
  isUnprovable: z.boolean().default(false),
}) satisfies z.ZodType<DispositionEntry>;

/** Builds entries from journal records; the last record of an id counts. */
export class EntryReader {
  private readonly byId = new Map<string, DispositionEntry>();
  private readonly changes = new Map<string, RecordingChange>();
  private readonly strange: unknown[] = [];
  private records = 0;

  read(unchecked: unknown): void {
    this.records += 1;
    const parsed = record.safeParse(unchecked);
    if (parsed.success) {
      this.byId.set(parsed.data.id, parsed.data);
      return;
    }
    const change = storedRecordingChange.safeParse(unchecked);
    if (change.success) this.changes.set(change.data.id, change.data);
    else this.strange.push(unchecked);
  }

  /** In the order of the choices. */
  get entries(): readonly DispositionEntry[] {
    return [...this.byId.values()].sort((left, right) => left.sequence - right.sequence);
  }

  get recordingChanges(): readonly RecordingChange[] {
    return [...this.changes.values()];
  }

  /** Complete records that this version does not understand and must not throw away. */
  get unknown(): readonly unknown[] {
    return this.strange;
  }

  /** The number of records that later ones have replaced. */
  get waste(): number {
    return this.records - this.byId.size - this.changes.size - this.strange.length;
  }
}
