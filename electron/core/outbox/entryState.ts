import { StateTable } from '../kernel/stateTable';

// The states of one disposition, design section 4:
//
//   queued ──turnCame──▶ sending ──accepted──▶ accepted ──echoed──▶ confirmed
//     │  ▲                │  │ └──echoed────────────────────────────────▲
//     │  └──heldBack──────┘  └──outcomeUnknown──▶ uncertain ──echoed────┤
//     │  ▲                                         │  │                 │
//     │  └────────────────────absent───────────────┘  └─lostTwice─┐     │
//     │  ▲                                                        ▼     │
//     │  └────────────────────takenUp──────────────────────── undecided ─left─▶ left
//     │                                                                 │
//     │   accepted ──notSeen──▶ unseen ──turnCame──▶ sending            │
//     │       ▲──provesNothing──┘ └──────────────────echoed─────────────┘
//     ├──undone──▶ withdrawn     └ sending ──refused──▶ rejected (or from unseen)
//     ├──superseded──▶ superseded (or from unseen, undecided)
//     └──waitedTooLong──▶ expired (or from uncertain, unseen, undecided) ──takenUp──▶ queued

export const entryStates = [
  'queued',
  'sending',
  'uncertain',
  'undecided',
  'left',
  'accepted',
  'unseen',
  'confirmed',
  'rejected',
  'expired',
  'superseded',
  'withdrawn',
] as const;

export type EntryState = (typeof entryStates)[number];

export type EntryEvent =
  /** The agent took it back within the undo time. */
  | 'undone'
  /** A newer code was chosen for the same call. */
  | 'superseded'
  /** Online, signed in, and nothing else of this call is under way. */
  | 'turnCame'
  /** HTTP 200 and statusCode 0. */
  | 'accepted'
  /** AttachedDataChanged or a re-read shows key and value. */
  | 'echoed'
  /** Refused before it had an effect: not connected, 503, no session, back-end busy. */
  | 'heldBack'
  /** Time-out, connection lost, found as `sending` at start. */
  | 'outcomeUnknown'
  /** The re-read call does not show the value, or the call has been released. */
  | 'absent'
  /** Neither an event nor a re-read showed what GWS answered that it took. */
  | 'notSeen'
  /** The call will never prove it: its server shows no codes, or a newer code has replaced it. */
  | 'provesNothing'
  /** Two sends of a released call went unanswered; the agent or the policy decides on a third. */
  | 'lostTwice'
  /** The agent does not want it sent again. */
  | 'left'
  /** A refusal that sending again would not change. */
  | 'refused'
  /** It could not be delivered within the time the policy allows. */
  | 'waitedTooLong'
  /** The agent wants an entry sent after all that was given up or went unanswered. */
  | 'takenUp';

const table = new StateTable<EntryState, EntryEvent>('a disposition', {
  queued: { undone: 'withdrawn', superseded: 'superseded', turnCame: 'sending', waitedTooLong: 'expired' },
  sending: {
    accepted: 'accepted',
    echoed: 'confirmed',
    heldBack: 'queued',
    outcomeUnknown: 'uncertain',
    refused: 'rejected',
  },
  uncertain: { echoed: 'confirmed', absent: 'queued', lostTwice: 'undecided', waitedTooLong: 'expired' },
  undecided: {
    echoed: 'confirmed',
    takenUp: 'queued',
    left: 'left',
    superseded: 'superseded',
    waitedTooLong: 'expired',
  },
  left: {},
  accepted: { echoed: 'confirmed', notSeen: 'unseen', provesNothing: 'accepted' },
  unseen: {
    echoed: 'confirmed',
    turnCame: 'sending',
    provesNothing: 'accepted',
    refused: 'rejected',
    superseded: 'superseded',
    waitedTooLong: 'expired',
  },
  confirmed: {},
  rejected: {},
  expired: { takenUp: 'queued' },
  superseded: {},
  withdrawn: {},
});

/** Throws `ImpossibleTransition` for any event that the table does not allow. */
export function nextState(state: EntryState, event: EntryEvent): EntryState {
  return table.next(state, event);
}

export function allows(state: EntryState, event: EntryEvent): boolean {
  return table.allows(state, event);
}

const undelivered: ReadonlySet<EntryState> = new Set(['queued', 'sending', 'uncertain', 'undecided', 'unseen']);

/** Chosen, without an outcome yet. */
export function isUndelivered(state: EntryState): boolean {
  return undelivered.has(state);
}

/** It will still change without the agent or the call doing anything. */
export function isUnderWay(state: EntryState): boolean {
  return isUndelivered(state) && state !== 'undecided' && state !== 'unseen';
}

/** It waits or was given up; either way the agent should look at it. */
export function isOutstanding(state: EntryState): boolean {
  return isUndelivered(state) || state === 'expired';
}

/** GWS has it, or answered that it has. */
export function isDelivered(state: EntryState): boolean {
  return state === 'accepted' || state === 'confirmed';
}

/** It counts for its call: it was not taken back, refused, given up, or superseded before it was sent. */
export function stands(state: EntryState): boolean {
  return isUndelivered(state) || isDelivered(state) || state === 'left';
}
