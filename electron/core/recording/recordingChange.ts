import * as z from 'zod';
import { RecordShelf } from '../outbox/recordShelf';
import { forgetsBeforeMs } from '../outbox/retention';
import { isSameOwner, type Owner } from '../session/owner';

/**
 * What happened to the recording of a call, for the ledger. In the journal beside the choices.
 */
export interface RecordingChange {
  readonly kind: 'recordingChange';
  readonly id: string;
  readonly owner: Owner;
  readonly callId: string;
  readonly change: 'paused' | 'resumed' | 'stopped';
  /** `elsewhere`: another desktop, the server, or another run of Wrapkey. */
  readonly by: 'agent' | 'wrapkey' | 'elsewhere';
  readonly atMs: number;
  /** False when Wrapkey did not see it happen; it was then before `atMs`. */
  readonly isTimeKnown: boolean;
}

const storedRecordingChange = z.object({
  kind: z.literal('recordingChange'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  callId: z.string(),
  change: z.enum(['paused', 'resumed', 'stopped']),
  by: z.enum(['agent', 'wrapkey', 'elsewhere']),
  atMs: z.number(),
  isTimeKnown: z.boolean(),
}) satisfies z.ZodType<RecordingChange>;

/** As long as the choices in the ledger. */
export function recordingShelf(changed: (changes: readonly RecordingChange[]) => void): RecordShelf<RecordingChange> {
  return new RecordShelf({ kind: 'recordingChange', schema: storedRecordingChange, forgetsBeforeMs, changed });
}

/** Oldest first. */
export function changesOfCall(
  changes: readonly RecordingChange[],
  owner: Owner,
  callId: string,
): readonly RecordingChange[] {
  return changes.filter((change) => change.callId === callId && isSameOwner(change.owner, owner));
}
