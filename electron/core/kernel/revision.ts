import { differ } from './store';

/** Counts how often one of the selected values has changed; by identity, like the store. */
export class Revision<State> {
  private count = 0;
  private seen: readonly unknown[] = [];

  constructor(private readonly select: (state: State) => readonly unknown[]) {}

  of(state: State): number {
    const now = this.select(state);
    if (differ(this.seen, now)) this.count += 1;
    this.seen = now;
    return this.count;
  }
}
