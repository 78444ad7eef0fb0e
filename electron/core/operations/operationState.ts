import type { Refusal } from '../gws/problems';
import { assertNever } from '../kernel/result';

// The states of something that happens now or not at all:
//
//   waiting ──turnCame──▶ sent ──proved──▶ seen
//     │ │                 │ │ │              ▲
//     │ └──────proved─────┼─┼─┼──────────────┤
//     │                   │ │ └──refused──▶ refused ──proved──┤
//     │                   │ └────notSeen──▶ unknown ──proved──┘   (an answer that comes late: also to refused, expired)
//     └─────notSent───────┴──────────────▶ expired

/** Why nothing has left for the server, and nothing will. */
export type NotSentCause =
  /** It waited too long for its turn. */
  | 'tooLate'
  /** The call, or the agent's state, does not allow it any more. */
  | 'notPossible'
  /** There is no connection, or another one than that under which it was asked for. */
  | 'notConnected';

export type OperationProgress =
  | { readonly state: 'waiting' }
  /** It was handed to the network; what the server makes of it shows in an event. */
  | { readonly state: 'sent' }
  /** The calls or the agent's state show what was wanted. */
  | { readonly state: 'seen' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'expired'; readonly cause: NotSentCause }
  /** Nothing shows it. `wasReread`: the server was asked once more, and has not done it. */
  | { readonly state: 'unknown'; readonly wasReread: boolean };

export type OperationState = OperationProgress['state'];

export type OperationEvent =
  /** Nothing else of its calls is under way, and it is possible. */
  | { readonly kind: 'turnCame' }
  | { readonly kind: 'proved' }
  /** By the answer, or by an error that came as an event. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'notSent'; readonly cause: NotSentCause }
  /** Neither an event nor a re-read shows it. */
  | { readonly kind: 'notSeen'; readonly wasReread: boolean };

const allowed: Readonly<Record<OperationState, readonly OperationEvent['kind'][]>> = {
  waiting: ['turnCame', 'proved', 'notSent'],
  sent: ['proved', 'refused', 'notSent', 'notSeen'],
  seen: [],
  refused: ['proved'],
  expired: [],
  unknown: ['proved', 'refused', 'notSent'],
};

class ImpossibleOperationEvent extends Error {
  constructor(state: OperationState, event: OperationEvent['kind']) {
    super(`an operation that is ${state} cannot be ${event}`);
    this.name = 'ImpossibleOperationEvent';
  }
}

export function allows(state: OperationState, event: OperationEvent['kind']): boolean {
  return allowed[state].includes(event);
}

/** Throws `ImpossibleOperationEvent` for whatever the table does not name. */
export function progressAfter({ state }: OperationProgress, event: OperationEvent): OperationProgress {
  if (!allows(state, event.kind)) throw new ImpossibleOperationEvent(state, event.kind);
  switch (event.kind) {
    case 'turnCame':
      return { state: 'sent' };
    case 'proved':
      return { state: 'seen' };
    case 'refused':
      return { state: 'refused', refusal: event.refusal };
    case 'notSent':
      return { state: 'expired', cause: event.cause };
    case 'notSeen':
      return { state: 'unknown', wasReread: event.wasReread };
    default:
      return assertNever(event);
  }
}

/** Something will still become of it by itself. */
export function isUnderWay(state: OperationState): boolean {
  return state === 'waiting' || state === 'sent';
}
