import type { UserData } from './agentCall';

/** What GWS sends to reporting as EventUserEvent when a released call gets its disposition (gws-protocol 6.6). */
export interface UserEvent {
  readonly agent: string;
  readonly callId: string;
  readonly callUuid: string;
  readonly key: string;
  readonly disposition: string;
  readonly userData?: UserData;
  readonly at: string;
}

export class UserEventLog {
  #events: readonly UserEvent[] = [];

  record(event: UserEvent): void {
    this.#events = [...this.#events, event];
  }

  all(): readonly UserEvent[] {
    return this.#events;
  }

  clear(): void {
    this.#events = [];
  }
}
