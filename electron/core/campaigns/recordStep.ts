import * as z from 'zod';
import type { CampaignRecord } from '../gws/outboundApi';
import { RecordShelf } from '../outbox/recordShelf';
import { forgetsBeforeMs } from '../outbox/retention';
import { isSameOwner, type Owner } from '../session/owner';

// One request about the record of a campaign, sent once:
//
//   kept ── its turn ──> sending ── acknowledged ──> done
//    ^  │                   ├─ GWS said no ────────> refused
//    │  └─ too late ──> notSent
//    └─ surely not sent ────┤
//                           └─ nobody knows ───────> unknown   (also when it is found so at the start)

export const recordStepStates = ['kept', 'sending', 'done', 'refused', 'unknown', 'notSent'] as const;
export type RecordStepState = (typeof recordStepStates)[number];

/** In the journal beside the choices. */
export interface RecordStep {
  readonly kind: 'recordStep';
  readonly id: string;
  readonly owner: Owner;
  readonly callId: string;
  /** See `CallName`; to tell of a record that was not completed. */
  readonly who: string;
  readonly step: 'reschedule' | 'complete';
  readonly record: CampaignRecord;
  readonly deviceId: string;
  /** Of a callback; `null` otherwise. */
  readonly callbackAtMs: number | null;
  /** A word of GWS; `null` sends none. */
  readonly callResult: string | null;
  readonly state: RecordStepState;
  readonly plannedAtMs: number;
  /** How often it surely did not leave. */
  readonly attempts: number;
  /** What GWS said when it refused. */
  readonly said: string | null;
  readonly atMs: number;
}

const storedStep = z.object({
  kind: z.literal('recordStep'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  callId: z.string(),
  who: z.string(),
  step: z.enum(['reschedule', 'complete']),
  record: z.object({
    handle: z.string(),
    applicationId: z.number(),
    campaignName: z.string(),
    callingList: z.string().nullable(),
  }),
  deviceId: z.string(),
  callbackAtMs: z.number().nullable(),
  callResult: z.string().nullable(),
  state: z.enum(recordStepStates),
  plannedAtMs: z.number(),
  attempts: z.number(),
  said: z.string().nullable(),
  atMs: z.number(),
}) satisfies z.ZodType<RecordStep>;

/** As long as the choices in the ledger. */
export function recordStepShelf(changed: (steps: readonly RecordStep[]) => void): RecordShelf<RecordStep> {
  return new RecordShelf({ kind: 'recordStep', schema: storedStep, forgetsBeforeMs, changed });
}

export interface RecordStepsSlice {
  /** Of all agents of this system user, oldest first. */
  readonly recordSteps: readonly RecordStep[];
}

export const noRecordSteps: RecordStepsSlice = { recordSteps: [] };

/** The newest of its kind for a call. */
export function stepOf(
  { recordSteps }: RecordStepsSlice,
  owner: Owner,
  { callId, step }: Pick<RecordStep, 'callId' | 'step'>,
): RecordStep | null {
  const isIt = (one: RecordStep): boolean =>
    one.callId === callId && one.step === step && isSameOwner(one.owner, owner);
  return recordSteps.findLast(isIt) ?? null;
}
