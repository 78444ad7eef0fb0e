import type { Refusal } from '../gws/problems';
import type { CallReference } from '../calls/callReference';
import type { EntryState } from './entryState';
import { isSameOwner, type Owner } from '../session/owner';

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
  /** The user-data key under which the server was seen to keep codes; `null` until it was. */
  readonly seenKey: string | null;
  /** User-data keys that held this very value before it was chosen: there it proves nothing. */
  readonly keysBefore: readonly string[];
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
  /** Its call was live when it was last sent: then the call has to show it. */
  readonly wentLive: boolean;
  /** GWS answered that it took it, and the call is still to show it; looked for at `notBeforeMs`. */
  readonly awaitsEcho: boolean;
  /** Sends to the live call because it did not show an earlier one. */
  readonly repeats: number;
  /** Sends of a released call whose answer got lost. */
  readonly lostAnswers: number;
  /** How often reports may count what was sent so far, at most. */
  readonly mayCount: number;
  /** Times the back-end refused (HTTP 500, statusCode 4). */
  readonly backendRefusals: number;
  readonly refusal: Refusal | null;
  /** What GWS reported of the call by event since it was last sent: it may be the answer. */
  readonly reported: Refusal | null;
  readonly acceptedAtMs: number | null;
  readonly confirmedAtMs: number | null;
  /** An earlier send may have arrived, and it was sent again. */
  readonly isPossiblyDuplicate: boolean;
  /** Accepted on a live call, and one re-read did not show the value. */
  readonly isEchoMissing: boolean;
  /** Accepted on a live call of a server that never shows codes. */
  readonly isUnprovable: boolean;
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
    | 'seenKey'
    | 'keysBefore'
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
    ...noSends,
    awaitsEcho: false,
    repeats: 0,
    backendRefusals: 0,
    refusal: null,
    reported: null,
    acceptedAtMs: null,
    confirmedAtMs: null,
    isEchoMissing: false,
    isUnprovable: false,
  };
}

/** What was sent of a choice so far, and may have arrived. */
export type Sends = Pick<
  DispositionEntry,
  'attempts' | 'wentLive' | 'lostAnswers' | 'mayCount' | 'isPossiblyDuplicate'
>;

export const noSends: Sends = {
  attempts: 0,
  wentLive: false,
  lostAnswers: 0,
  mayCount: 0,
  isPossiblyDuplicate: false,
};

/** A choice made anew. What may have arrived of it before still counts, so it is in doubt from the start. */
export function afterSends(entry: DispositionEntry, sends: Sends): DispositionEntry {
  const { attempts, wentLive, lostAnswers, mayCount, isPossiblyDuplicate } = sends;
  if (mayCount === 0 && !isPossiblyDuplicate) return entry;
  const soFar = { attempts, wentLive, lostAnswers, mayCount, isPossiblyDuplicate };
  return { ...entry, ...soFar, state: 'uncertain', holdReason: null };
}

/** The key that GWS uses when none is sent, as it is documented (gws-protocol 6.6). */
export const documentedKey = 'DispositionCode';

/** The key under which GWS shows the value: as it was seen, as it was sent, else as it is documented. */
export function userDataKey(entry: Pick<DispositionEntry, 'dispositionKey' | 'seenKey'>): string {
  return entry.seenKey ?? entry.dispositionKey ?? documentedKey;
}

export function isSameChoice(left: Choice, right: Choice): boolean {
  const isSame = left.callId === right.callId && left.name === right.name && left.action === right.action;
  return isSame && isSameOwner(left.owner, right.owner);
}
