import type { Agent } from './agent';

/** The users of the contact centre and the states of their devices. */
export class AgentDirectory {
  readonly #agents: Map<string, Agent>;
  readonly #listeners = new Set<(agent: Agent, before: Agent) => void>();
  readonly #errorListeners = new Set<(agent: Agent, errorMessage?: string) => void>();

  constructor(agents: readonly Agent[]) {
    this.#agents = new Map(agents.map((agent) => [agent.userName, agent]));
  }

  /** Called when a device or channel of an agent changes, not when an agent is configured. */
  onStateChange(listener: (agent: Agent, before: Agent) => void): void {
    this.#listeners.add(listener);
  }

  /** Called when the switch refuses an operation on an agent's device (gws-protocol 8). */
  onDeviceError(listener: (agent: Agent, errorMessage?: string) => void): void {
    this.#errorListeners.add(listener);
  }

  reportDeviceError(agent: Agent, errorMessage?: string): void {
    for (const listener of this.#errorListeners) {
      listener(agent, errorMessage);
    }
  }

  all(): readonly Agent[] {
    return [...this.#agents.values()];
  }

  find(userName: string): Agent | undefined {
    return this.#agents.get(userName);
  }

  byDn(dn: string): Agent | undefined {
    return this.all().find((agent) => agent.dn === dn);
  }

  configure(agent: Agent): void {
    this.#agents.set(agent.userName, agent);
  }

  changeState(agent: Agent, change: Partial<Agent>): void {
    const before = this.find(agent.userName) ?? agent;
    const after = { ...before, ...change };
    this.configure(after);
    for (const listener of this.#listeners) {
      listener(after, before);
    }
  }
}
