import { z } from 'zod';
import {
  callAnswer,
  interaction,
  plan,
  recordOperation,
  requestRecord,
  state,
  userEvent,
  type PlanState,
  type RecordOperation,
  type RecordedInteraction,
  type RecordedRequest,
  type RecordedUserEvent,
  type SimulatedCall,
  type SimulatorState,
} from './simulatorAnswers';
import type { FaultRequest } from './simulatorFault';

export interface RingRequest {
  readonly agent: string;
  readonly id?: string;
  readonly connId?: string;
  readonly callType?: 'Inbound' | 'Internal' | 'Outbound' | 'Consult';
  readonly from?: string;
  readonly dnis?: string;
  readonly userData?: Readonly<Record<string, unknown>>;
  readonly state?: 'Ringing' | 'Dialing' | 'Established';
  readonly parentCallId?: string;
  /** The call came through this queue, so it can be rejected. */
  readonly queue?: string;
  readonly format?: 'nested' | 'flat' | 'old' | '2016';
}

export interface RequestFilter {
  readonly method?: string;
  readonly path?: string;
  readonly operationName?: string;
  readonly agent?: string;
  readonly notifications?: boolean;
}

export interface ContactCall {
  readonly contactId: string;
  readonly startDate: string;
  readonly comment?: string;
  readonly callDuration?: number;
}

/** A typed client of the simulator's control API (simulator/README.md), for tests. */
export class SimulatorControl {
  constructor(private readonly controlUrl: string) {}

  async ring(request: RingRequest): Promise<SimulatedCall> {
    return callAnswer.parse(await this.#send('POST', '/calls', request)).call;
  }

  async answer(id: string, agent?: string): Promise<SimulatedCall> {
    return this.#callAction(id, 'answer', agent === undefined ? {} : { agent });
  }

  async release(id: string, agent?: string): Promise<SimulatedCall> {
    return this.#callAction(id, 'release', agent === undefined ? {} : { agent });
  }

  async hold(id: string, agent?: string): Promise<SimulatedCall> {
    return this.#callAction(id, 'hold', agent === undefined ? {} : { agent });
  }

  async retrieve(id: string, agent?: string): Promise<SimulatedCall> {
    return this.#callAction(id, 'retrieve', agent === undefined ? {} : { agent });
  }

  async setUserData(id: string, set: Readonly<Record<string, unknown>>): Promise<SimulatedCall> {
    return this.#callAction(id, 'userData', { set });
  }

  async deleteUserData(id: string, keys: readonly string[]): Promise<SimulatedCall> {
    return this.#callAction(id, 'userData', { delete: keys });
  }

  async setParticipants(id: string, participants: readonly unknown[]): Promise<SimulatedCall> {
    return this.#callAction(id, 'participants', { participants });
  }

  async supervise(id: string, change: Readonly<Record<string, boolean>>): Promise<SimulatedCall> {
    return this.#callAction(id, 'supervision', change);
  }

  /** Lets a caller who is back in a queue ring at an agent. */
  async route(id: string, agent: string): Promise<SimulatedCall> {
    return this.#callAction(id, 'route', { agent });
  }

  async state(): Promise<SimulatorState> {
    return state.parse(await this.#send('GET', '/state'));
  }

  async requests(filter: RequestFilter = {}): Promise<readonly RecordedRequest[]> {
    const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
    const answer = await this.#send('GET', `/requests?${query.toString()}`);
    return z.object({ requests: z.array(requestRecord) }).parse(answer).requests;
  }

  async clearRequests(): Promise<void> {
    await this.#send('DELETE', '/requests');
  }

  /** The records in the contact history, oldest first. */
  async interactions(): Promise<readonly RecordedInteraction[]> {
    return z.object({ interactions: z.array(interaction) }).parse(await this.#send('GET', '/interactions'))
      .interactions;
  }

  async comments(): Promise<readonly string[]> {
    return (await this.interactions()).map(({ comment }) => comment);
  }

  /** How the contact history answers from now on. */
  async historyAnswers(answers: 'answer' | 'fail' | 'lose'): Promise<void> {
    await this.#send('POST', '/interactions', { answers });
  }

  /** A call of the contact with any agent. `startDate`: as in gws-protocol-more A5.3. */
  async addToContact(record: ContactCall): Promise<void> {
    await this.#send('POST', '/contact-history', record);
  }

  /** What desktops asked for records of campaigns, oldest first. */
  async recordOperations(): Promise<readonly RecordOperation[]> {
    return z.object({ operations: z.array(recordOperation) }).parse(await this.#send('GET', '/outbound-records'))
      .operations;
  }

  /** `answers`: whether they are acknowledged from now on. `completedElsewhere`: the handle of a record. */
  async campaigns(change: {
    readonly answers?: 'answer' | 'lose';
    readonly completedElsewhere?: string;
  }): Promise<void> {
    await this.#send('POST', '/outbound-records', change);
  }

  async userEvents(): Promise<readonly RecordedUserEvent[]> {
    return z.object({ userEvents: z.array(userEvent) }).parse(await this.#send('GET', '/user-events')).userEvents;
  }

  async clearUserEvents(): Promise<void> {
    await this.#send('DELETE', '/user-events');
  }

  async configureAgent(userName: string, change: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#send('POST', `/agents/${encodeURIComponent(userName)}`, change);
  }

  async settings(change: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#send('POST', '/settings', change);
  }

  async expireSessions(agent?: string): Promise<void> {
    await this.#send('POST', '/sessions/expire', agent === undefined ? {} : { agent });
  }

  async rotateCsrf(agent?: string): Promise<void> {
    await this.#send('POST', '/sessions/csrf-rotate', agent === undefined ? {} : { agent });
  }

  /** `error`: the wording of 402. */
  async dropCometd(agent?: string, error?: string): Promise<void> {
    await this.#send('POST', '/cometd/drop', { agent, error });
  }

  async changeNode(agent?: string): Promise<void> {
    await this.#send('POST', '/sessions/node-change', { agent });
  }

  /** Resolves when the last event has gone out. */
  async burst(calls: readonly string[], events: number): Promise<void> {
    await this.#send('POST', '/burst', { calls, events });
  }

  async startPlan(request: { seed: number; seconds: number; agents?: readonly string[] }): Promise<void> {
    await this.#send('POST', '/plan', request);
  }

  async plan(): Promise<PlanState> {
    return plan.parse(await this.#send('GET', '/plan'));
  }

  async endPlan(): Promise<PlanState> {
    return plan.parse(await this.#send('DELETE', '/plan'));
  }

  async notify(message: { agent: string; channel: string; data: unknown; extras?: unknown }): Promise<void> {
    await this.#send('POST', '/notify', message);
  }

  /** Returns the id of the fault. */
  async fault(request: FaultRequest): Promise<string> {
    return z.object({ id: z.string() }).parse(await this.#send('POST', '/faults', request)).id;
  }

  async clearFaults(): Promise<void> {
    await this.#send('DELETE', '/faults');
  }

  async removeFault(id: string): Promise<void> {
    await this.#send('DELETE', `/faults/${id}`);
  }

  async stopGws(): Promise<void> {
    await this.#send('POST', '/gws/stop');
  }

  async startGws(): Promise<void> {
    await this.#send('POST', '/gws/start');
  }

  async #callAction(id: string, action: string, body: unknown): Promise<SimulatedCall> {
    return callAnswer.parse(await this.#send('POST', `/calls/${encodeURIComponent(id)}/${action}`, body)).call;
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.controlUrl}${path}`, {
      method,
      // The tools of the desktop block this process for seconds: a connection kept meanwhile is closed by the other side.
      headers: { Connection: 'close', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    const answer: unknown = JSON.parse(text);
    return answer;
  }
}
