/** The state as a service sees it that reads and changes a part of it. */
export interface StateHost<State> {
  readonly state: State;
  /** Puts the changes in place; whoever depends on them follows before this returns. */
  update(patch: Partial<State>): void;
}

/** What a reaction depends on: it runs when one of these is another value than before. */
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
   * Reactions run in the order in which they subscribed, before this returns. One may update in turn: that update runs
   * its own reactions first, and then the reactions to this one go on, on the newest state.
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
