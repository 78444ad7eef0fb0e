import type { AgentCall } from './agentCall';

/** Callers who are back in their queue because an agent rejected them or did not answer (gws-protocol-more A1.1). */
export class WaitingCallers {
  #calls: readonly AgentCall[] = [];

  all(): readonly AgentCall[] {
    return this.#calls;
  }

  add(call: AgentCall): void {
    this.#calls = [...this.#calls, call];
  }

  /** The caller leaves the queue. */
  take(id: string): AgentCall | undefined {
    const found = this.#calls.find((call) => call.id === id);
    this.#calls = this.#calls.filter((call) => call !== found);
    return found;
  }
}
