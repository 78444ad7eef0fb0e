import { StateTable } from '../kernel/stateTable';

// The states of one change of the agent to one user-data key of one call:
//
//   kept ──turnCame──▶ sending ──accepted──▶ accepted ──seen──▶ confirmed
//    │  ▲                │  └──outcomeUnknown──▶ uncertain ──seen──▶ confirmed
//    │  └──heldBack──────┤                          │
//    │                   └──refused──▶ refused      └──notSeen (or from accepted)──▶ unseen
//    ├──changedElsewhere──▶ overtaken (or from accepted, uncertain, unseen)
//    ├──callEnded──▶ undelivered (from every state that is not over, except sending)
//    └──replaced──▶ replaced (by a newer change of the agent)
//
// The agent answers refused, unseen and overtaken with `again` (back to kept) or `dismissed`.

export const editStates = [
  'kept',
  'sending',
  'accepted',
  'uncertain',
  'confirmed',
  'refused',
  'unseen',
  'overtaken',
  'undelivered',
  'replaced',
  'dismissed',
] as const;

export type EditState = (typeof editStates)[number];

export type EditEvent =
  /** The call is live and connected, and nothing else of it is under way. */
  | 'turnCame'
  /** HTTP 200 and statusCode 0: asked for, not done. */
  | 'accepted'
  /** The call shows the value. */
  | 'seen'
  /** It had no effect, and may be sent later. */
  | 'heldBack'
  /** The answer was lost, or the program ended before it came. */
  | 'outcomeUnknown'
  | 'refused'
  /** The call was read again and shows the value from before. */
  | 'notSeen'
  /** Somebody else has changed the key. */
  | 'changedElsewhere'
  /** After release nothing can be written (gws-protocol-more A9.3). */
  | 'callEnded'
  /** The agent changed the same key again. */
  | 'replaced'
  /** The agent wants it written after all. */
  | 'again'
  /** The agent has read what became of it. */
  | 'dismissed';

const table = new StateTable<EditState, EditEvent>('a change of user data', {
  kept: {
    turnCame: 'sending',
    seen: 'confirmed',
    changedElsewhere: 'overtaken',
    callEnded: 'undelivered',
    replaced: 'replaced',
  },
  sending: {
    accepted: 'accepted',
    seen: 'confirmed',
    heldBack: 'kept',
    outcomeUnknown: 'uncertain',
    refused: 'refused',
  },
  accepted: { seen: 'confirmed', notSeen: 'unseen', changedElsewhere: 'overtaken', callEnded: 'undelivered' },
  uncertain: { seen: 'confirmed', notSeen: 'unseen', changedElsewhere: 'overtaken', callEnded: 'undelivered' },
  confirmed: {},
  refused: { again: 'kept', callEnded: 'undelivered', replaced: 'replaced', dismissed: 'dismissed' },
  unseen: {
    seen: 'confirmed',
    changedElsewhere: 'overtaken',
    callEnded: 'undelivered',
    replaced: 'replaced',
    again: 'kept',
    dismissed: 'dismissed',
  },
  overtaken: {
    seen: 'confirmed',
    callEnded: 'undelivered',
    replaced: 'replaced',
    again: 'kept',
    dismissed: 'dismissed',
  },
  undelivered: { seen: 'confirmed', dismissed: 'dismissed' },
  replaced: {},
  dismissed: {},
});

/** Throws `ImpossibleTransition` for any event that the table does not allow. */
export function nextEditState(state: EditState, event: EditEvent): EditState {
  return table.next(state, event);
}

export function allowsEdit(state: EditState, event: EditEvent): boolean {
  return table.allows(state, event);
}

/** Nothing more becomes of it. */
export function isOver(state: EditState): boolean {
  return table.isOver(state);
}

/** On its way to GWS or back: the next change of the same key waits for it. */
export function isOnTheWay(state: EditState): boolean {
  return state === 'sending' || state === 'accepted' || state === 'uncertain';
}

/** Its value may still come to be that of the call. */
export function isPending(state: EditState): boolean {
  return state === 'kept' || isOnTheWay(state);
}
