/** The time of the site. It can stand still, so that what one operation causes happens in one millisecond. */
export class SiteClock {
  #stillMs: number | undefined;

  readonly now = (): number => this.#stillMs ?? Date.now();

  standStillDuring<Result>(operation: () => Result): Result {
    this.#stillMs = Date.now();
    try {
      return operation();
    } finally {
      this.#stillMs = undefined;
    }
  }
}
