import { differ } from './store';

/** Counts how often one of the selected values was another one than before; by identity, as the store compares. */
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
