import type { PlannedFault } from './planOf';
import { playFault } from './playFault';
import type { EndFault, FaultTarget } from './playFault';

/** Plays one plan; `stop` ends its remaining faults. */
export class PlanPlayer {
  readonly #played: PlannedFault[] = [];
  readonly #ends = new Set<EndFault>();
  readonly #timers = new Set<NodeJS.Timeout>();
  /** Faults begin and end one after the other: a server is not stopped while it starts. */
  #work: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(
    private readonly target: FaultTarget,
    private readonly plan: readonly PlannedFault[],
  ) {}

  get played(): readonly PlannedFault[] {
    return this.#played;
  }

  get isOver(): boolean {
    return this.#isOver || (this.#played.length === this.plan.length && this.#ends.size === 0);
  }

  start(): void {
    for (const fault of this.plan) {
      this.#after(fault.atMs, () => this.#begin(fault));
    }
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
    await this.#work;
    for (const end of this.#ends) {
      await end();
    }
    this.#ends.clear();
  }

  async #begin(fault: PlannedFault): Promise<void> {
    if (this.#isOver) {
      return;
    }
    const end = await playFault(this.target, fault);
    this.#played.push(fault);
    this.#ends.add(end);
    this.#after(fault.forMs, async () => {
      await end();
      this.#ends.delete(end);
    });
  }

  #after(delayMs: number, run: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#work = this.#work.then(run);
    }, delayMs);
    this.#timers.add(timer);
  }
}
