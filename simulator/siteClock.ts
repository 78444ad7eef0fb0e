/** The site's clock. It can be stopped, so that all effects of one operation happen in one millisecond. */
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
