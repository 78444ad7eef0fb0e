import { initialState, type ApplicationState } from '../../electron/core/applicationState';
import { Store } from '../../electron/core/kernel/store';

type Key = keyof ApplicationState;

export interface Reaction {
  /** The keys that its selector names. */
  readonly follows: ReadonlySet<Key>;
  /** The keys that it read while it ran, without those that other reactions to its updates read. */
  readonly reads: ReadonlySet<Key>;
}

/** A store that records which parts of the state each reaction follows and which it reads. */
export class TrackedStore extends Store<ApplicationState> {
  readonly reactions: Reaction[] = [];
  private readonly running: Set<Key>[] = [];

  constructor() {
    super(initialState);
  }

  override get state(): ApplicationState {
    const reads = this.running.at(-1);
    return reads === undefined ? super.state : noting(super.state, reads);
  }

  override subscribe(select: (state: ApplicationState) => readonly unknown[], react: () => void): void {
    const follows = followedBy(select);
    const reads = new Set<Key>();
    this.reactions.push({ follows, reads });
    super.subscribe(select, () => {
      this.running.push(reads);
      react();
      this.running.pop();
    });
  }
}

/** A store in which every reaction runs for every change: slow, but nothing is skipped. */
export class EagerStore extends Store<ApplicationState> {
  constructor() {
    super(initialState);
  }

  override subscribe(_: unknown, react: () => void): void {
    super.subscribe((state) => [state], react);
  }
}

/** The keys whose values the selector returns. */
export function followedBy(select: (state: ApplicationState) => readonly unknown[]): ReadonlySet<Key> {
  const keys = Object.keys(initialState) as Key[];
  const markers = Object.fromEntries(keys.map((key) => [key, Symbol(key)]));
  const state = markers as unknown as ApplicationState;
  const selected = new Set(select(state));
  return new Set(keys.filter((key) => selected.has(state) || selected.has(markers[key])));
}

function noting(state: ApplicationState, keys: Set<Key>): ApplicationState {
  return new Proxy(state, {
    get(target, key: Key) {
      keys.add(key);
      return target[key];
    },
  });
}
