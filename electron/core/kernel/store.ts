/** The part of the state that a service reads and changes. */
export interface StateHost<State> {
  readonly state: State;
  /** Applies the changes; reactions that depend on them run before this returns. */
  update(patch: Partial<State>): void;
}

/** What a reaction depends on: it runs when one of these values has changed. */
type Selector<State> = (state: State) => readonly unknown[];

interface Subscription<State> {
  readonly select: Selector<State>;
  readonly react: () => void;
}

/** One state, replaced as a whole and never changed in place. Values are compared by identity. */
export class Store<State extends object> implements StateHost<State> {
  private readonly subscriptions: Subscription<State>[] = [];

  constructor(private current: State) {}

  get state(): State {
    return this.current;
  }

  /**
   * Reactions run in the order they subscribed, before this returns. A reaction may update in turn: the inner update
   * runs its own reactions first, then the outer ones continue with the newest state.
   */
  update(patch: Partial<State>): void {
    const before = this.current;
    const after = { ...before, ...patch };
    this.current = after;
    for (const { select, react } of this.subscriptions) {
      if (differ(select(before), select(after))) react();
    }
  }

  subscribe(select: Selector<State>, react: () => void): void {
    this.subscriptions.push({ select, react });
  }
}

export function differ(before: readonly unknown[], after: readonly unknown[]): boolean {
  return after.some((value, index) => value !== before[index]);
}
