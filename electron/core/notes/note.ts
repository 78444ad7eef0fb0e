import * as z from 'zod';
import type { Refusal } from '../gws/problems';
import { RecordShelf } from '../outbox/recordShelf';
import { daysBefore } from '../outbox/retention';
import { storedCall, storedRefusal } from '../outbox/storedCall';
import { isSameOwner, type Owner } from '../session/owner';
import { deliveryStates, type DeliveryState } from './deliveryState';
import { isSameUuid, type NotedCall } from './notedCall';

/** What the agent wrote about one call. In the journal beside the choices; each text is a record of the same id. */
export interface Note extends NotedCall {
  readonly kind: 'note';
  readonly id: string;
  readonly owner: Owner;
  readonly text: string;
  /** Grows with each text. */
  readonly revision: number;
  /** When the text was written. */
  readonly atMs: number;
  readonly delivery: NoteDelivery;
}

export interface NoteDelivery {
  readonly state: DeliveryState;
  /** The newest revision that the server has; 0 when it has none. */
  readonly sentRevision: number;
  /** Of the record in the contact history, once it is known. */
  readonly interactionId: string | null;
  /** Since the last text that arrived. */
  readonly attempts: number;
  /** Not sent again before then. */
  readonly notBeforeMs: number;
  readonly refusal: Refusal | null;
}

export const noDelivery: NoteDelivery = {
  state: 'kept',
  sentRevision: 0,
  interactionId: null,
  attempts: 0,
  notBeforeMs: 0,
  refusal: null,
};

const storedDelivery = z.object({
  state: z.enum(deliveryStates),
  sentRevision: z.number(),
  interactionId: z.string().nullable(),
  attempts: z.number(),
  notBeforeMs: z.number(),
  refusal: storedRefusal.nullable(),
}) satisfies z.ZodType<NoteDelivery>;

const storedNote = storedCall.extend({
  kind: z.literal('note'),
  id: z.string(),
  callType: z.string(),
  startedAtMs: z.number().nullable(),
  endedAtMs: z.number().nullable(),
  text: z.string(),
  revision: z.number(),
  atMs: z.number(),
  phoneNumber: z.string(),
  isAddressable: z.boolean(),
  delivery: storedDelivery,
}) satisfies z.ZodType<Note>;

export function noteShelf(changed: (notes: readonly Note[]) => void): RecordShelf<Note> {
  return new RecordShelf({
    kind: 'note',
    schema: storedNote,
    forgetsBeforeMs: ({ noteDays }, nowMs) => daysBefore(noteDays, nowMs),
    changed,
  });
}

const indexes = new WeakMap<readonly Note[], ReadonlyMap<string, readonly Note[]>>();

/** Each change makes another list; until then the notes of a call are found without a search. */
function byCall(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const known = indexes.get(notes);
  if (known !== undefined) return known;
  const index = new Map<string, Note[]>();
  for (const note of notes) {
    const ofCall = index.get(note.callId);
    if (ofCall === undefined) index.set(note.callId, [note]);
    else ofCall.push(note);
  }
  indexes.set(notes, index);
  return index;
}

/** The note of this call. A server may have given its id to an earlier call, which has another UUID. */
export function noteOf(
  notes: readonly Note[],
  owner: Owner,
  { callId, callUuid }: Pick<NotedCall, 'callId' | 'callUuid'>,
): Note | null {
  const isOf = (note: Note): boolean => isSameOwner(note.owner, owner) && isSameUuid(note.callUuid, callUuid, callId);
  return byCall(notes).get(callId)?.findLast(isOf) ?? null;
}

/** The newest note of a call that nothing else knows any more. */
export function newestNote(notes: readonly Note[], owner: Owner, callId: string): Note | null {
  return (
    byCall(notes)
      .get(callId)
      ?.findLast((note) => isSameOwner(note.owner, owner)) ?? null
  );
}
