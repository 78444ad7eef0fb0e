import * as z from 'zod';
import type { CallRecord } from '../calls/callRecord';
import type { Refusal } from '../gws/problems';
import type { UserData } from '../gws/userData';
import { RecordShelf } from '../outbox/recordShelf';
import { daysBefore } from '../outbox/retention';
import { storedRefusal, storedWords } from '../outbox/storedCall';
import { isSameOwner, type Owner } from '../session/owner';
import { editStates, type EditState } from './editState';

/** One change of the agent to one user-data key of one call. In the journal beside the choices. */
export interface UserDataEdit {
  readonly kind: 'userDataEdit';
  readonly id: string;
  readonly owner: Owner;
  readonly atMs: number;
  readonly callId: string;
  /** As the server said it; `null` when it did not. */
  readonly callUuid: string | null;
  readonly callStartedAtMs: number;
  /** Who called, to tell of a change that its call never got. */
  readonly who: string;
  readonly key: string;
  /** The text to store; empty to remove the key. */
  readonly value: string;
  /** What the call had when the agent began; `null` when it did not have the key. */
  readonly before: string | null;
  readonly state: EditState;
  /** What somebody else made of the key meanwhile; a text of `null` when it was removed. */
  readonly theirs: { readonly text: string | null } | null;
  readonly attempts: number;
  /** A send went unanswered, or the call never showed what GWS had taken. */
  readonly mayHaveArrived: boolean;
  readonly refusal: Refusal | null;
}

export interface UserDataEditsSlice {
  /** Of all agents of this system user, oldest first. */
  readonly userDataEdits: readonly UserDataEdit[];
}

export const noEdits: UserDataEditsSlice = { userDataEdits: [] };

const storedEdit = z.object({
  kind: z.literal('userDataEdit'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  atMs: z.number(),
  callId: z.string(),
  callUuid: z.string().nullable(),
  callStartedAtMs: z.number(),
  who: storedWords,
  key: z.string(),
  value: z.string(),
  before: z.string().nullable(),
  state: z.enum(editStates),
  theirs: z.object({ text: z.string().nullable() }).nullable(),
  attempts: z.number(),
  mayHaveArrived: z.boolean(),
  refusal: storedRefusal.nullable(),
}) satisfies z.ZodType<UserDataEdit>;

/** Only until the agent has surely read what became of it: these are the caller's data. */
export function editShelf(changed: (edits: readonly UserDataEdit[]) => void): RecordShelf<UserDataEdit> {
  return new RecordShelf({
    kind: 'userDataEdit',
    schema: storedEdit,
    forgetsBeforeMs: ({ outboxDays }, nowMs) => daysBefore(outboxDays, nowMs),
    changed,
  });
}

export function editsOf({ userDataEdits }: UserDataEditsSlice, owner: Owner): readonly UserDataEdit[] {
  return userDataEdits.filter((edit) => isSameOwner(edit.owner, owner));
}

/** A server's whole seconds and another clock may put the beginning of a call a little too late. */
const toleranceMs = 60_000;

/** The same call, also after a restart, and not another one to which the server gave the same id. */
export function isEditOf(edit: UserDataEdit, call: CallRecord): boolean {
  if (edit.callId !== call.id) return false;
  return edit.callUuid === null
    ? Math.abs(call.startedAtMs - edit.callStartedAtMs) < toleranceMs
    : call.saidUuid === edit.callUuid;
}

/** What a call has under a key. `null`: nothing. `undefined`: something that is not one text. */
export function storedText(userData: UserData, key: string): string | null | undefined {
  const value = Object.hasOwn(userData, key) ? userData[key] : null;
  if (value === null || value === undefined) return null;
  // Some servers turn digits into numbers.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The call has what the agent wrote. An empty text and no text are the same to the agent. */
export function shows(userData: UserData, { key, value }: Pick<UserDataEdit, 'key' | 'value'>): boolean {
  return isSameText(storedText(userData, key), value);
}

export function isSameText(one: string | null | undefined, other: string | null | undefined): boolean {
  return one !== undefined && other !== undefined && (one ?? '') === (other ?? '');
}
