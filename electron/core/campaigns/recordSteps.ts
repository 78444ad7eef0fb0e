import { findCall } from '../calls/callList';
import { callName } from '../calls/callName';
import type { CallRecord } from '../calls/callRecord';
import type { GwsApi } from '../gws/gwsApi';
import { mayHaveWorked, refusalOf } from '../gws/gwsFailure';
import type { InteractionFailure } from '../gws/interactionsApi';
import { nextDelayMs } from '../kernel/backoff';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { IdSource } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import type { Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import { isWithheld } from '../session/agentSlice';
import { isSameOwner } from '../session/owner';
import type { SessionSlice } from '../session/sessionSlice';
import { campaignRecordOf } from './campaignRecord';
import { dueCompletions, type CompletionState } from './dueCompletion';
import type { RecordStep } from './recordStep';

interface RecordStepsPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly random: Random;
}

interface RecordStepsParts {
  readonly outbox: Pick<Outbox, 'keep'>;
  readonly shelf: RecordShelf<RecordStep>;
  readonly sessionExpired: () => void;
  /** What became of completing a record is known, or will never be. */
  readonly completion: (step: RecordStep) => void;
}

type Outcome = Pick<RecordStep, 'state' | 'said'>;

/** Later the dialler may have given the record to somebody else. */
const longestWaitMs = 15 * 60_000;

/** Reschedules and completes the records of outbound campaigns, where the policy wants it. Nothing is sent twice. */
export class RecordSteps {
  private api: GwsApi | null = null;
  /** Counts connections: one that is resumed has the same `api`. */
  private generation = 0;
  private readonly inFlight = new Set<string>();
  private timer: Cancel | null = null;

  constructor(
    private readonly ports: RecordStepsPorts,
    private readonly host: Pick<StateHost<CompletionState & SessionSlice>, 'state'>,
    private readonly parts: RecordStepsParts,
  ) {}

  /** `null`: signed out or offline. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
    this.generation += 1;
  }

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  /** The agent has promised to call back. Nothing for a call that no campaign has made. */
  async reschedule(callId: string, callbackAtMs: number): Promise<void> {
    const { agent, policy, calls } = this.host.state;
    const call = findCall(calls, callId);
    const record = call === null ? null : campaignRecordOf(call.userData);
    const isWanted = policy.campaigns.reschedules && agent?.hasOutboundFeature === true;
    if (call === null || record === null || !isWanted || isWithheld(this.host.state, 'rescheduleRecord')) return;
    await this.plan(call, { step: 'reschedule', record, callbackAtMs, callResult: null });
  }

  /** Calls, codes, steps, the agent, the policy or the connection have changed. */
  react(): void {
    for (const { call, record, callResult } of dueCompletions(this.host.state))
      this.inBackground(this.plan(call, { step: 'complete', record, callbackAtMs: null, callResult }));
    const { api } = this;
    if (api === null || this.host.state.session.kind !== 'connected') return;
    for (const step of this.open()) {
      if (this.inFlight.has(step.id)) continue;
      // Found so at the start: it may have arrived.
      if (step.state === 'sending') this.inBackground(this.settle({ ...step, state: 'unknown' }));
      else if (this.ports.clock.nowMs() - step.plannedAtMs > longestWaitMs)
        this.inBackground(this.settle({ ...step, state: 'notSent' }));
      else if (this.timer === null) this.inBackground(this.send(api, step));
    }
  }

  private open(): readonly RecordStep[] {
    const { agent, recordSteps } = this.host.state;
    if (agent === null) return [];
    return recordSteps.filter(
      ({ owner, state }) => (state === 'kept' || state === 'sending') && isSameOwner(owner, agent.owner),
    );
  }

  private async plan(
    call: CallRecord,
    wanted: Pick<RecordStep, 'step' | 'record' | 'callbackAtMs' | 'callResult'>,
  ): Promise<void> {
    const { agent, policy } = this.host.state;
    const deviceId = agent?.devices[0]?.id ?? null;
    if (agent === null || deviceId === null) return;
    const { owner } = agent;
    await this.keep({
      ...{ kind: 'recordStep', id: this.ports.ids.next(), owner, deviceId, ...wanted },
      ...{ callId: call.id, who: callName(call, policy.userData).who },
      ...{ state: 'kept', said: null, plannedAtMs: this.ports.clock.nowMs(), attempts: 0, atMs: 0 },
    });
  }

  private async send(api: GwsApi, step: RecordStep): Promise<void> {
    this.inFlight.add(step.id);
    try {
      // Written first, so that a crash cannot make it go out again.
      await this.keep({ ...step, state: 'sending' });
      const { generation } = this;
      const outcome = this.api === api ? this.outcomeOf(await this.answerTo(api, step), generation) : notSent;
      const attempts = step.attempts + (outcome.state === 'kept' ? 1 : 0);
      if (outcome.state === 'kept') this.tryLater(attempts);
      await this.settle({ ...step, ...outcome, attempts });
    } finally {
      this.inFlight.delete(step.id);
    }
  }

  private answerTo(api: GwsApi, { id, step, record, deviceId, callbackAtMs, callResult }: RecordStep) {
    const request = { record, deviceId, referenceId: id };
    if (step === 'complete' || callbackAtMs === null) return api.outbound.complete({ ...request, callResult });
    const { callbackType } = this.host.state.policy.campaigns;
    return api.outbound.reschedule({ ...request, atMs: callbackAtMs, callbackType });
  }

  private outcomeOf(answer: Result<null, InteractionFailure>, generation: number): Outcome {
    if (answer.ok) return { state: 'done', said: null };
    const { failure } = answer;
    switch (failure.kind) {
      case 'noAnswer':
        return { state: 'unknown', said: null };
      case 'declined':
        return { state: 'refused', said: failure.said };
      case 'unauthenticated':
      case 'passwordChangeRequired':
        // A late answer is of a connection that is gone.
        if (generation === this.generation) this.parts.sessionExpired();
        return notSent;
      case 'csrf':
      case 'network':
      case 'unavailable':
        return mayHaveWorked(failure) ? { state: 'unknown', said: null } : notSent;
      case 'redirected':
      case 'refused':
      case 'notGws':
      case 'unsendable':
        return mayHaveWorked(failure)
          ? { state: 'unknown', said: null }
          : { state: 'refused', said: refusalOf(failure).said };
    }
  }

  private settle(step: RecordStep): Promise<boolean> {
    if (step.step === 'complete' && step.state !== 'kept') this.parts.completion(step);
    return this.keep(step);
  }

  private tryLater(attempts: number): void {
    this.timer ??= this.ports.clock.after(nextDelayMs(attempts, this.ports.random), () => {
      this.timer = null;
      this.react();
    });
  }

  private keep(step: RecordStep): Promise<boolean> {
    this.ports.log.info('campaign record', { stepId: step.id, step: step.step, state: step.state });
    return this.parts.outbox.keep(this.parts.shelf, { ...step, atMs: this.ports.clock.nowMs() });
  }

  private inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.ports.log.error('campaign record failed', { error: errorName(error) }));
  }
}

const notSent: Outcome = { state: 'kept', said: null };
