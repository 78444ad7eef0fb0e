import type { CallReference } from '../calls/callReference';
import type { Cancel, Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { mostAheadMs, ownCallbacks, type Callback } from './callback';
import type { CallbackNotifier } from './callbackNotifierPort';
import type { CallbacksSlice } from './callbacksSlice';

interface CallbacksPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly notifier: CallbackNotifier;
}

interface CallbacksParts {
  readonly outbox: Pick<Outbox, 'keep' | 'keepLater'>;
  readonly shelf: RecordShelf<Callback>;
}

export interface PlannedCallback {
  readonly codeName: string;
  readonly dueAtMs: number;
}

/** The clock of the machine may be set, and it may sleep, so that a long wait is looked at again in between. */
const longestWaitMs = 60_000;

/** Keeps what the agent has promised to call back, and reminds of it. */
export class Callbacks {
  private timer: Cancel | null = null;

  constructor(
    private readonly ports: CallbacksPorts,
    private readonly host: StateHost<AgentSlice & CallbacksSlice & PolicySlice>,
    private readonly parts: CallbacksParts,
  ) {}

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  /** Callbacks or the agent have changed, or time has passed. */
  react(): void {
    this.stop();
    const { agent, callbacks, dueCallbacks } = this.host.state;
    const open = agent === null ? [] : ownCallbacks(callbacks, agent.owner);
    const nowMs = this.ports.clock.nowMs();
    const due = open.filter(({ dueAtMs }) => dueAtMs <= nowMs);
    const next = open.find(({ dueAtMs }) => dueAtMs > nowMs);
    if (next !== undefined) this.waitFor(next.dueAtMs - nowMs);
    for (const id of dueCallbacks.filter((known) => !due.some((one) => one.id === known)))
      this.ports.notifier.closeCallback(id);
    const come = due.filter(({ id }) => !dueCallbacks.includes(id));
    if (come.length > 0 || due.length < dueCallbacks.length)
      this.host.update({ dueCallbacks: due.map(({ id }) => id) });
    for (const one of come) this.remind(one);
  }

  /** `inThePast`: it is over already. `tooFarAhead`: see `mostAheadMs`. */
  check(dueAtMs: number): 'inThePast' | 'tooFarAhead' | null {
    const nowMs = this.ports.clock.nowMs();
    if (dueAtMs <= nowMs) return 'inThePast';
    return dueAtMs > nowMs + mostAheadMs ? 'tooFarAhead' : null;
  }

  /** Replaces what was promised in the same call. */
  async plan({ callId, who, subtitle, number }: CallReference, { codeName, dueAtMs }: PlannedCallback): Promise<void> {
    const { agent, callbacks } = this.host.state;
    if (agent === null) return;
    const before = ownCallbacks(callbacks, agent.owner).find((one) => one.callId === callId);
    const { clock, ids } = this.ports;
    const callback: Callback = {
      ...{ kind: 'callback', id: before?.id ?? ids.next(), owner: agent.owner },
      ...{ callId, who, subtitle, number, codeName, dueAtMs, isDone: false, atMs: clock.nowMs() },
    };
    await this.parts.outbox.keep(this.parts.shelf, callback);
  }

  finish(id: string): Result<null, { readonly code: 'unknownCallback' }> {
    const { agent, callbacks } = this.host.state;
    const open = agent === null ? [] : ownCallbacks(callbacks, agent.owner);
    const callback = open.find((one) => one.id === id);
    if (callback === undefined) return fail({ code: 'unknownCallback' });
    this.parts.outbox.keepLater(this.parts.shelf, { ...callback, isDone: true, atMs: this.ports.clock.nowMs() });
    return succeed(null);
  }

  private waitFor(ms: number): void {
    this.timer = this.ports.clock.after(Math.min(ms, longestWaitMs), () => this.react());
  }

  private remind({ id, who }: Callback): void {
    const isNamed = this.host.state.policy.privacy.callerInNotifications;
    this.ports.notifier.showCallback({ id, who: isNamed ? who : null });
  }
}
