import type { CallReference } from '../calls/callReference';
import type { Refusal } from '../gws/problems';
import { isSameOwner, type Owner } from '../session/owner';
import type { EntryState } from './entryState';

/** One disposition that the agent chose, and its outcome: outbox and ledger in one. */
export interface DispositionEntry extends CallReference {
  readonly id: string;
  readonly owner: Owner;
  /** Increases with each choice; a later choice for the same call supersedes an earlier one. */
  readonly sequence: number;
  /** `clear` removes the pair from a live call's user data; `name` is the code removed. */
  readonly action: 'set' | 'clear';
  /** It restores what the call had before another choice. */
  readonly isUndo: boolean;
  /** The call's disposition before this choice; an undo restores it. */
  readonly previousName: string | null;
  /** The immutable name of the code, which is what GWS stores. */
  readonly name: string;
  readonly displayName: string;
  /** The user-data key to send; `null` leaves it to the server. */
  readonly dispositionKey: string | null;
  /** The user-data key under which the server was seen to store codes; `null` until then. */
  readonly seenKey: string | null;
  /** User-data keys that already had this value before the choice, so that it proves nothing there. */
  readonly keysBefore: readonly string[];
  readonly chosenAtMs: number;
  /** When its waiting time began: at the choice, or when the agent queued it again. */
  readonly waitsSinceMs: number;
  /** When it was given up. */
  readonly expiredAtMs: number | null;
  /** The call had ended when the agent chose. */
  readonly choseAfterRelease: boolean;
  readonly state: EntryState;
  /** Earliest wall-clock time of the next send: undo time or back-off. */
  readonly notBeforeMs: number;
  /** The longest time it waited for an undo before it was sent. */
  readonly undoMs: number;
  readonly holdReason: 'undoTime' | 'nextTry' | null;
  /** Sends so far. */
  readonly attempts: number;
  /** Its call was live at the last send, so the call has to show it. */
  readonly wentLive: boolean;
  /** GWS accepted it, but the call has not shown it yet; checked at `notBeforeMs`. */
  readonly awaitsEcho: boolean;
  /** Repeated sends to the live call because it did not show an earlier one. */
  readonly repeats: number;
  /** Sends for a released call whose answer was lost. */
  readonly lostAnswers: number;
  /** The most times that reports may count what was sent so far. */
  readonly mayCount: number;
  /** How often the back-end refused (HTTP 500, statusCode 4). */
  readonly backendRefusals: number;
  readonly refusal: Refusal | null;
  /** The error that GWS reported for the call by event since the last send; it may be the answer. */
  readonly reported: Refusal | null;
  readonly acceptedAtMs: number | null;
  readonly confirmedAtMs: number | null;
  /** An earlier send may have arrived, and it was sent again. */
  readonly isPossiblyDuplicate: boolean;
  /** Accepted on a live call, but a re-read did not show the value. */
  readonly isEchoMissing: boolean;
  /** Accepted on a live call of a server that never shows codes. */
  readonly isUnprovable: boolean;
}

/** What the agent chose, and for which call. `undoMs`: how long to wait for an undo before sending. */
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

/** What was sent of a choice so far and may have arrived. */
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

/** The same choice made again. Earlier sends may have arrived, so it starts in doubt. */
export function afterSends(entry: DispositionEntry, sends: Sends): DispositionEntry {
  const { attempts, wentLive, lostAnswers, mayCount, isPossiblyDuplicate } = sends;
  if (mayCount === 0 && !isPossiblyDuplicate) return entry;
  const soFar = { attempts, wentLive, lostAnswers, mayCount, isPossiblyDuplicate };
  return { ...entry, ...soFar, state: 'uncertain', holdReason: null };
}

/** The documented key that GWS uses when none is sent (gws-protocol 6.6). */
export const documentedKey = 'DispositionCode';

/** The key under which GWS shows the value: as seen, else as sent, else as documented. */
export function userDataKey(entry: Pick<DispositionEntry, 'dispositionKey' | 'seenKey'>): string {
  return entry.seenKey ?? entry.dispositionKey ?? documentedKey;
}

export function isSameChoice(left: Choice, right: Choice): boolean {
  const isSame = left.callId === right.callId && left.name === right.name && left.action === right.action;
  return isSame && isSameOwner(left.owner, right.owner);
}
