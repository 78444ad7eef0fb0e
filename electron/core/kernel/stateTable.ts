/** What each event makes of each state. What is not named cannot happen. */
type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

export class ImpossibleTransition extends Error {
  constructor(what: string, state: string, event: string) {
    super(`${what} that is ${state} cannot be ${event}`);
    this.name = 'ImpossibleTransition';
  }
}

/** The life of one kind of thing. `what` names it in errors, for instance `a wrap-up`. */
export class StateTable<State extends string, Event extends string> {
  constructor(
    private readonly what: string,
    private readonly transitions: Transitions<State, Event>,
  ) {}

  /** Throws `ImpossibleTransition` for any event that the table does not allow. */
  next(state: State, event: Event): State {
    const next = this.transitions[state][event];
    if (next === undefined) throw new ImpossibleTransition(this.what, state, event);
    return next;
  }

  allows(state: State, event: Event): boolean {
    return this.transitions[state][event] !== undefined;
  }

  /** Nothing more becomes of it. */
  isOver(state: State): boolean {
    return Object.keys(this.transitions[state]).length === 0;
  }
}
