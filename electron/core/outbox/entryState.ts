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
  /** The agent took it back in the undo time. */
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
  /** The re-read call does not show the value, or the call is released. */
  | 'absent'
  /** The call does not show what GWS answered that it took: neither an event nor a re-read did. */
  | 'notSeen'
  /** The call will prove nothing: its server shows no codes, or a newer code has taken the place of this one. */
  | 'provesNothing'
  /** Two sends of a released call went unanswered: a third is for the agent, or the policy, to decide. */
  | 'lostTwice'
  /** The agent does not want it to be sent again. */
  | 'left'
  /** A refusal that a repetition would not change. */
  | 'refused'
  /** It could not be delivered for as long as the policy allows. */
  | 'waitedTooLong'
  /** The agent wants one that was given up, or that went unanswered, to be sent after all. */
  | 'takenUp';

const transitions: Readonly<Record<EntryState, Readonly<Partial<Record<EntryEvent, EntryState>>>>> = {
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
};

export class ImpossibleTransition extends Error {
  constructor(state: EntryState, event: EntryEvent) {
    super(`a disposition that is ${state} cannot be ${event}`);
    this.name = 'ImpossibleTransition';
  }
}

/** Throws `ImpossibleTransition` for whatever the table does not name. */
export function nextState(state: EntryState, event: EntryEvent): EntryState {
  const next = transitions[state][event];
  if (next === undefined) throw new ImpossibleTransition(state, event);
  return next;
}

export function allows(state: EntryState, event: EntryEvent): boolean {
  return transitions[state][event] !== undefined;
}

const undelivered: ReadonlySet<EntryState> = new Set(['queued', 'sending', 'uncertain', 'undecided', 'unseen']);

/** Chosen, and nothing has become of it yet. */
export function isUndelivered(state: EntryState): boolean {
  return undelivered.has(state);
}

/** Something will become of it by itself: neither the agent nor the call has to do anything before that. */
export function isUnderWay(state: EntryState): boolean {
  return isUndelivered(state) && state !== 'undecided' && state !== 'unseen';
}

/** It waits, or was given up: either way the agent has something to see to. */
export function isOutstanding(state: EntryState): boolean {
  return isUndelivered(state) || state === 'expired';
}

/** GWS has it, or has answered so. */
export function isDelivered(state: EntryState): boolean {
  return state === 'accepted' || state === 'confirmed';
}

/** It counts for its call: it was neither taken back, nor refused, nor given up or overtaken unsent. */
export function stands(state: EntryState): boolean {
  return isUndelivered(state) || isDelivered(state) || state === 'left';
}
