// The states of one wrap-up, design section 5:
//
//   watching ──released──▶ asking ──postponed, timeUp──▶ later
//      │                   │  ▲ ▲─────────opened───────────┘ │
//      │                   │  └──takenBack── done ◀─disposed─┤
//      │                   └──────disposed────▲ └─delivered──┼──▶ closed
//      └──released with a disposition─────────┘    closed────┘

export type WrapUpState =
  /** The call is live; kept so that a call that ends while Wrapkey is not running is asked about all the same. */
  | 'watching'
  | 'asking'
  /** Put off; waits in the list. */
  | 'later'
  /** A disposition was chosen, and GWS does not have it yet. */
  | 'done'
  | 'closed';

export type WrapUpEvent =
  /** The call has ended without a disposition. */
  | 'released'
  | 'postponed'
  /** Nobody answered in time. */
  | 'timeUp'
  /** The agent came back to it. */
  | 'opened'
  /** Chosen here, or seen in the user data. */
  | 'disposed'
  /** The choice was undone, or GWS refused it. */
  | 'takenBack'
  | 'delivered'
  /** Nothing can or need be given any more. */
  | 'closed';

const transitions: Readonly<Record<WrapUpState, Readonly<Partial<Record<WrapUpEvent, WrapUpState>>>>> = {
  watching: { released: 'asking', disposed: 'done', closed: 'closed' },
  asking: { postponed: 'later', timeUp: 'later', opened: 'asking', disposed: 'done', closed: 'closed' },
  later: { opened: 'asking', disposed: 'done', closed: 'closed' },
  done: { takenBack: 'asking', delivered: 'closed', closed: 'closed' },
  closed: {},
};

export class ImpossibleWrapUp extends Error {
  constructor(state: WrapUpState, event: WrapUpEvent) {
    super(`a wrap-up that is ${state} cannot be ${event}`);
    this.name = 'ImpossibleWrapUp';
  }
}

/** Throws `ImpossibleWrapUp` for whatever the table does not name. */
export function nextWrapUpState(state: WrapUpState, event: WrapUpEvent): WrapUpState {
  const next = transitions[state][event];
  if (next === undefined) throw new ImpossibleWrapUp(state, event);
  return next;
}

/** The agent still owes a disposition. */
export function isPending(state: WrapUpState): state is 'asking' | 'later' {
  return state === 'asking' || state === 'later';
}

export function allows(state: WrapUpState, event: WrapUpEvent): boolean {
  return transitions[state][event] !== undefined;
}
