import * as z from 'zod';
import type { DispositionEntry } from './entry';
import { entryStates } from './entryState';
import { storedCall } from './storedCall';

const refusal = z.object({ httpStatus: z.number(), statusCode: z.number().nullable(), said: z.string().nullable() });

// How an entry is written down: as it is.
const record = storedCall.extend({
  id: z.string(),
  sequence: z.number(),
  action: z.enum(['set', 'clear']),
  isUndo: z.boolean(),
  previousName: z.string().nullable(),
  name: z.string(),
  displayName: z.string(),
  dispositionKey: z.string().nullable(),
  chosenAtMs: z.number(),
  waitsSinceMs: z.number(),
  expiredAtMs: z.number().nullable(),
  choseAfterRelease: z.boolean(),
  state: z.enum(entryStates),
  notBeforeMs: z.number(),
  undoMs: z.number(),
  holdReason: z.enum(['undoTime', 'nextTry']).nullable(),
  attempts: z.number(),
  backendRefusals: z.number(),
  refusal: refusal.nullable(),
  acceptedAtMs: z.number().nullable(),
  confirmedAtMs: z.number().nullable(),
  isPossiblyDuplicate: z.boolean(),
  isEchoMissing: z.boolean(),
}) satisfies z.ZodType<DispositionEntry>;

export interface ReadEntries {
  /** The last record of each id, in the order of the choices. */
  readonly entries: readonly DispositionEntry[];
  /** Whole records that this version does not understand; they are not its to throw away. */
  readonly unknown: readonly unknown[];
}

export function readEntries(records: readonly unknown[]): ReadEntries {
  const byId = new Map<string, DispositionEntry>();
  const unknown: unknown[] = [];
  for (const unchecked of records) {
    const parsed = record.safeParse(unchecked);
    if (parsed.success) byId.set(parsed.data.id, parsed.data);
    else unknown.push(unchecked);
  }
  return { entries: [...byId.values()].sort((left, right) => left.sequence - right.sequence), unknown };
}
