// The states of one disposition, design section 4:
//
//   queued ──turnCame──▶ sending ──accepted──▶ accepted ──echoed──▶ confirmed
//     │  ▲                │  │ └──echoed────────────────────────────────▲
//     │  └──heldBack──────┘  └──outcomeUnknown──▶ uncertain ──echoed────┘
//     │  ▲                                            │
//     │  └────────────────────absent──────────────────┘
//     ├──undone──▶ withdrawn     └ sending ──refused──▶ rejected
//     ├──superseded──▶ superseded
//     └──waitedTooLong (or from uncertain)──▶ expired ──takenUp──▶ queued

export const entryStates = [
  'queued',
  'sending',
  'uncertain',
  'accepted',
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
  /** A refusal that a repetition would not change. */
  | 'refused'
  /** It could not be delivered for as long as the policy allows. */
  | 'waitedTooLong'
  /** The agent wants one that was given up to be sent after all. */
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
  uncertain: { echoed: 'confirmed', absent: 'queued', waitedTooLong: 'expired' },
  accepted: { echoed: 'confirmed' },
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

/** Chosen, and nothing has become of it yet. */
export function isUndelivered(state: EntryState): boolean {
  return state === 'queued' || state === 'sending' || state === 'uncertain';
}

/** It waits, or was given up: either way the agent has something to see to. */
export function isOutstanding(state: EntryState): boolean {
  return isUndelivered(state) || state === 'expired';
}

/** GWS has it. */
export function isDelivered(state: EntryState): boolean {
  return state === 'accepted' || state === 'confirmed';
}
