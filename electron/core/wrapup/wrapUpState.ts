import { StateTable } from '../kernel/stateTable';

// The states of one wrap-up, design section 5:
//
//   watching ──released──▶ asking ──postponed, timeUp──▶ later
//      │                   │  ▲ ▲─────────opened───────────┘ │
//      │                   │  └──takenBack── done ◀─disposed─┤
//      │                   └──────disposed────▲ └─delivered──┼──▶ closed
//      └──released with a disposition─────────┘    closed────┘

export type WrapUpState =
  /** The call is live. It is tracked so that Wrapkey asks about it even if it ends while Wrapkey is not running. */
  | 'watching'
  | 'asking'
  /** Postponed; it waits in the list. */
  | 'later'
  /** A disposition was chosen, but GWS does not have it yet. */
  | 'done'
  | 'closed';

export type WrapUpEvent =
  /** The call has ended without a disposition. */
  | 'released'
  | 'postponed'
  /** Nobody answered in time. */
  | 'timeUp'
  /** The agent returned to it. */
  | 'opened'
  /** A code was chosen here or seen in the user data. */
  | 'disposed'
  /** The choice was undone, or GWS refused it. */
  | 'takenBack'
  | 'delivered'
  /** No disposition can or need be given any more. */
  | 'closed';

const table = new StateTable<WrapUpState, WrapUpEvent>('a wrap-up', {
  watching: { released: 'asking', disposed: 'done', closed: 'closed' },
  asking: { postponed: 'later', timeUp: 'later', opened: 'asking', disposed: 'done', closed: 'closed' },
  later: { opened: 'asking', disposed: 'done', closed: 'closed' },
  done: { takenBack: 'asking', delivered: 'closed', closed: 'closed' },
  closed: {},
});

/** Throws `ImpossibleTransition` for any event that the table does not allow. */
export function nextWrapUpState(state: WrapUpState, event: WrapUpEvent): WrapUpState {
  return table.next(state, event);
}

/** The call still needs a disposition from the agent. */
export function isPending(state: WrapUpState): state is 'asking' | 'later' {
  return state === 'asking' || state === 'later';
}

export function allows(state: WrapUpState, event: WrapUpEvent): boolean {
  return table.allows(state, event);
}
