import type { Refusal } from '../../contract/failures';
import type { CallReference } from '../calls/callReference';
import type { EntryState } from './entryState';

/** Whom an entry belongs to: it is only ever sent for the same agent on the same server. */
export interface Owner {
  /** Base address of GWS. */
  readonly server: string;
  readonly userId: string;
}

/** One disposition that the agent chose, and what came of it: outbox and ledger in one. */
export interface DispositionEntry extends CallReference {
  readonly id: string;
  readonly owner: Owner;
  /** Rises with each choice; a later choice for the same call supersedes an earlier one. */
  readonly sequence: number;
  /** `clear` takes the pair out of a live call's user data; `name` is then what is taken out. */
  readonly action: 'set' | 'clear';
  /** It puts back what was there before another choice. */
  readonly isUndo: boolean;
  /** The disposition that the call had before; an undo puts it back. */
  readonly previousName: string | null;
  /** The immutable name of the code, which is what GWS stores. */
  readonly name: string;
  readonly displayName: string;
  /** The user-data key to send; `null` leaves it to the server. */
  readonly dispositionKey: string | null;
  readonly chosenAtMs: number;
  /** From when on its waiting counts: the choice, or the moment when the agent took it up again. */
  readonly waitsSinceMs: number;
  /** When it was given up. */
  readonly expiredAtMs: number | null;
  /** The call had ended when the agent chose. */
  readonly choseAfterRelease: boolean;
  readonly state: EntryState;
  /** Not before this time of the wall clock: undo time or back-off. */
  readonly notBeforeMs: number;
  /** How long it waited for an undo before it went, at most. */
  readonly undoMs: number;
  readonly holdReason: 'undoTime' | 'nextTry' | null;
  /** Sends so far. */
  readonly attempts: number;
  /** Times the back-end refused (HTTP 500, statusCode 4). */
  readonly backendRefusals: number;
  readonly refusal: Refusal | null;
  readonly acceptedAtMs: number | null;
  readonly confirmedAtMs: number | null;
  /** An earlier send may have arrived, and it was sent again. */
  readonly isPossiblyDuplicate: boolean;
  /** Accepted on a live call, and one re-read did not show the value. */
  readonly isEchoMissing: boolean;
}

/** What the agent chose, for which call. `undoMs`: how long it waits for an undo before it goes. */
export type Choice = CallReference &
  Pick<
    DispositionEntry,
    | 'owner'
    | 'action'
    | 'isUndo'
    | 'previousName'
    | 'name'
    | 'displayName'
    | 'dispositionKey'
    | 'choseAfterRelease'
    | 'undoMs'
  >;

export function newEntry(
  what: Choice,
  made: { readonly id: string; readonly sequence: number; readonly nowMs: number },
): DispositionEntry {
  return {
    ...what,
    id: made.id,
    sequence: made.sequence,
    chosenAtMs: made.nowMs,
    waitsSinceMs: made.nowMs,
    expiredAtMs: null,
    state: 'queued',
    notBeforeMs: made.nowMs + what.undoMs,
    holdReason: what.undoMs > 0 ? 'undoTime' : null,
    attempts: 0,
    backendRefusals: 0,
    refusal: null,
    acceptedAtMs: null,
    confirmedAtMs: null,
    isPossiblyDuplicate: false,
    isEchoMissing: false,
  };
}

/** The key under which GWS shows the value; the server's default when none was sent (gws-protocol 6.6). */
export function userDataKey(entry: { readonly dispositionKey: string | null }): string {
  return entry.dispositionKey ?? 'DispositionCode';
}

export function isSameOwner(left: Owner, right: Owner): boolean {
  return left.server === right.server && left.userId === right.userId;
}

export function isSameChoice(left: Choice, right: Choice): boolean {
  const isSame = left.callId === right.callId && left.name === right.name && left.action === right.action;
  return isSame && isSameOwner(left.owner, right.owner);
}
