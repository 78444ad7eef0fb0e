import { conversationOf, isActive } from './agentCall';
import type { AgentCall } from './agentCall';

export type Extensions = Readonly<Record<string, string | number>>;

export interface CallChange {
  readonly call: AgentCall;
  readonly notificationType: string;
  readonly extensions: Extensions | undefined;
}

export interface Notice {
  readonly notificationType: string;
  readonly extensions?: Extensions;
}

/** The switch could not do an operation that GWS had accepted (gws-protocol 8). */
export interface CallError {
  readonly agent: string;
  readonly callId: string | undefined;
  readonly errorMessage: string;
  readonly errorCode: number | undefined;
}

type Listener = (change: CallChange) => void;

/** Holds the calls, as T-Server does, no matter who is signed in to GWS or whether GWS runs at all. */
export class Switchboard {
  readonly #calls = new Map<string, AgentCall>();
  readonly #listeners = new Set<Listener>();
  readonly #errorListeners = new Set<(error: CallError) => void>();

  constructor(readonly now: () => number) {}

  onChange(listener: Listener): void {
    this.#listeners.add(listener);
  }

  onError(listener: (error: CallError) => void): void {
    this.#errorListeners.add(listener);
  }

  reportError(error: CallError): void {
    for (const listener of this.#errorListeners) {
      listener(error);
    }
  }

  all(): readonly AgentCall[] {
    return [...this.#calls.values()];
  }

  /** Every leg of a call, released ones too: a released call can still get a disposition (gws-protocol 6.6). */
  legs(id: string): readonly AgentCall[] {
    return this.all().filter((call) => call.id === id);
  }

  /** The active legs of everybody in the conversation of a call, including its own. */
  conversation(call: AgentCall): readonly AgentCall[] {
    const wanted = conversationOf(this.current(call));
    return this.all().filter((leg) => isActive(leg) && conversationOf(leg) === wanted);
  }

  find(agent: string, idOrConnId: string): AgentCall | undefined {
    return (
      this.#calls.get(keyOf(agent, idOrConnId)) ??
      this.all().find((call) => call.agent === agent && call.connId === idOrConnId)
    );
  }

  active(agent: string): readonly AgentCall[] {
    return this.all().filter((call) => call.agent === agent && isActive(call));
  }

  /** The newest state of a leg; the calling code may have read it before another change. */
  current(call: AgentCall): AgentCall {
    return this.#calls.get(keyOf(call.agent, call.id)) ?? call;
  }

  put(call: AgentCall, notice: Notice): AgentCall {
    this.#calls.set(keyOf(call.agent, call.id), call);
    for (const listener of this.#listeners) {
      listener({ call, notificationType: notice.notificationType, extensions: notice.extensions });
    }
    return call;
  }

  change(call: AgentCall, change: Partial<AgentCall>, notice: Notice): AgentCall {
    return this.put({ ...this.current(call), ...change }, notice);
  }
}

function keyOf(agent: string, id: string): string {
  return `${agent} ${id}`;
}
