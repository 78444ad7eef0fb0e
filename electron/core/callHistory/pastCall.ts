import * as z from 'zod';
import type { CallOutcome } from '../../contract/words/callOutcome';
import type { CallRecord } from '../calls/callRecord';
import { callReference, type CallReference } from '../calls/callReference';
import { RecordShelf } from '../outbox/recordShelf';
import { forgetsBeforeMs } from '../outbox/retention';
import { storedCall } from '../outbox/storedCall';
import type { Policy } from '../policy/policy';
import type { Owner } from '../session/owner';

/** A call that is over, with a code or without one. In the journal beside the choices, written once. */
export interface PastCall extends CallReference {
  readonly kind: 'pastCall';
  readonly id: string;
  readonly owner: Owner;
  /** As GWS wrote it. */
  readonly callType: string;
  readonly outcome: CallOutcome;
  /** It may be given a code (see `dispositionBlock`). */
  readonly isCodable: boolean;
  /** When it began to ring or to be dialled. */
  readonly startedAtMs: number;
  /** `null`: never, or nobody saw when. */
  readonly establishedAtMs: number | null;
  /** When it ended, or when Wrapkey learnt that. */
  readonly atMs: number;
  readonly isEndKnown: boolean;
}

const storedPastCall = storedCall.extend({
  kind: z.literal('pastCall'),
  id: z.string(),
  callType: z.string(),
  outcome: z.enum(['talked', 'missed', 'notReached', 'unknown']),
  isCodable: z.boolean(),
  startedAtMs: z.number(),
  establishedAtMs: z.number().nullable(),
  atMs: z.number(),
  isEndKnown: z.boolean(),
}) satisfies z.ZodType<PastCall>;

/** As long as the choices in the ledger. */
export function pastCallShelf(changed: (calls: readonly PastCall[]) => void): RecordShelf<PastCall> {
  return new RecordShelf({ kind: 'pastCall', schema: storedPastCall, forgetsBeforeMs, changed });
}

/** `call` has ended. */
export function pastCall(
  call: CallRecord,
  agent: { readonly owner: Owner; readonly deviceId: string | null },
  policy: Policy['userData'],
): PastCall {
  const { owner, deviceId } = agent;
  return {
    ...callReference(call, { server: owner.server, deviceId }, policy),
    kind: 'pastCall',
    // The same when the server lists the call again, and it ends once more.
    id: [owner.server, owner.userId, call.id, call.callUuid].join(' '),
    owner,
    callType: call.callType,
    outcome: outcomeOf(call),
    isCodable: call.hasBegun && call.idFault === null,
    startedAtMs: call.startedAtMs,
    establishedAtMs: call.establishedAtMs,
    atMs: call.endedAtMs ?? call.startedAtMs,
    isEndKnown: call.isEndSeen,
  };
}

function outcomeOf(call: CallRecord): CallOutcome {
  if (call.wasEstablished) return 'talked';
  // It may have been answered elsewhere while Wrapkey had no connection.
  if (!call.isEndSeen) return 'unknown';
  if (!call.hasBegun) return isOfType(call, 'outbound') ? 'notReached' : 'missed';
  return isOfType(call, 'inbound') ? 'unknown' : 'notReached';
}

function isOfType({ callType }: Pick<CallRecord, 'callType'>, type: 'inbound' | 'outbound'): boolean {
  return callType.toLowerCase() === type;
}
