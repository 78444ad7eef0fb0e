import type { Refusal } from '../gws/problems';
import { assertNever } from '../kernel/result';

// The states of something that happens now or not at all:
//
//   waiting ──turnCame──▶ sent ──proved──▶ seen
//     │ │                 │ │ │ │            ▲
//     │ └──────proved─────┼─┼─┼─┼────────────┤
//     │                   │ │ │ └─taken────▶ taken ───proved──┤
//     │                   │ │ └───refused──▶ refused ─proved──┤
//     │                   │ └─────notSeen──▶ unknown ─proved──┘   (an answer that comes late: also to taken, refused, expired)
//     ├─────notSent───────┴──────────────▶ expired
//     └─────blocked──────────────────────▶ blocked

/** Why nothing has left for the server, and nothing will. */
export type NotSentCause =
  /** It waited too long for its turn. */
  | 'tooLate'
  /** The call, or the agent's state, no longer allows it. */
  | 'notPossible'
  /** There is no connection, or it is not the one on which it was asked for. */
  | 'notConnected';

export type OperationProgress =
  | { readonly state: 'waiting' }
  /** It was handed to the network; an event will show the result. */
  | { readonly state: 'sent' }
  /** The calls or the agent's state show the result. */
  | { readonly state: 'seen' }
  /** The server took it, and nothing shows it yet: it waits for another person. */
  | { readonly state: 'taken' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'expired'; readonly cause: NotSentCause }
  /** Nothing was sent, because this caller could not be put on hold first. `refusal`: what the server said to that. */
  | { readonly state: 'blocked'; readonly who: string; readonly refusal: Refusal | null }
  /** Nothing shows the result. `wasReread`: the server was asked again, and has not done it. */
  | { readonly state: 'unknown'; readonly wasReread: boolean };

export type OperationState = OperationProgress['state'];

export type OperationEvent =
  /** Nothing else is under way for its subjects, and it is possible. */
  | { readonly kind: 'turnCame' }
  | { readonly kind: 'proved' }
  /** The server said that it took it, and neither an event nor a re-read shows it yet. */
  | { readonly kind: 'taken' }
  /** Refused in the answer, or by an error event. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'notSent'; readonly cause: NotSentCause }
  /** What had to happen first has failed. */
  | { readonly kind: 'blocked'; readonly who: string; readonly refusal: Refusal | null }
  /** Neither an event nor a re-read shows it. */
  | { readonly kind: 'notSeen'; readonly wasReread: boolean };

const allowed: Readonly<Record<OperationState, readonly OperationEvent['kind'][]>> = {
  waiting: ['turnCame', 'proved', 'notSent', 'blocked'],
  sent: ['proved', 'refused', 'notSent', 'notSeen', 'taken'],
  seen: [],
  taken: ['proved'],
  refused: ['proved'],
  expired: [],
  blocked: [],
  unknown: ['proved', 'taken', 'refused', 'notSent'],
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

/** Throws `ImpossibleOperationEvent` for any event that the table does not allow. */
export function progressAfter({ state }: OperationProgress, event: OperationEvent): OperationProgress {
  if (!allows(state, event.kind)) throw new ImpossibleOperationEvent(state, event.kind);
  switch (event.kind) {
    case 'turnCame':
      return { state: 'sent' };
    case 'proved':
      return { state: 'seen' };
    case 'taken':
      return { state: 'taken' };
    case 'refused':
      return { state: 'refused', refusal: event.refusal };
    case 'notSent':
      return { state: 'expired', cause: event.cause };
    case 'blocked':
      return { state: 'blocked', who: event.who, refusal: event.refusal };
    case 'notSeen':
      return { state: 'unknown', wasReread: event.wasReread };
    default:
      return assertNever(event);
  }
}
