import * as z from 'zod';
import { isSameOwner, type Owner } from '../session/owner';

/**
 * What happened to the recording of a call, for the ledger. In the journal beside the choices; earlier versions do not
 * know these records and carry them along.
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

export const storedRecordingChange = z.object({
  kind: z.literal('recordingChange'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  callId: z.string(),
  change: z.enum(['paused', 'resumed', 'stopped']),
  by: z.enum(['agent', 'wrapkey', 'elsewhere']),
  atMs: z.number(),
  isTimeKnown: z.boolean(),
}) satisfies z.ZodType<RecordingChange>;

/** Oldest first. */
export function changesOfCall(
  changes: readonly RecordingChange[],
  owner: Owner,
  callId: string,
): readonly RecordingChange[] {
  return changes.filter((change) => change.callId === callId && isSameOwner(change.owner, owner));
}
